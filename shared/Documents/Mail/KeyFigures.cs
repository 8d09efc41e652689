namespace Reporting.Documents.Mail;

/// <summary>The few figures of an overview that a mail shows.</summary>
internal sealed class KeyFigures(Overview overview, DocumentTexts words)
{
    private const int Max = 5;

    /// <summary>The rows of the main points, and the first rows of the page up to five, in the page's order.</summary>
    public MailTable Table(IReadOnlyList<OverviewRow> points)
    {
        var rows = overview.Rows.ToList();
        var shown = points.Concat(rows.OrderBy(r => r.Level.Value is null).ThenBy(r => r.Depth)).Distinct().Take(Max).OrderBy(rows.IndexOf);
        return new MailTable(
            [words.Say("Indikator", "Indicator"), words.Say("Niveau", "Level"), words.Say("På et år", "In a year"),
                words.Say("Mod gruppen", "Against the group")],
            [.. shown.Select(Row)]) { Stacked = true };
    }

    private IReadOnlyList<string> Row(OverviewRow row) =>
    [
        Name(row), words.Numbers.Level(row.Indicator, row.Level) + Why(row.Level),
        words.Numbers.Change(row.Indicator, row.ChangeLastYear) + WhyElse(row.ChangeLastYear, row), Against(row),
    ];

    private string Name(OverviewRow row)
    {
        var period = row.Period is { } p ? ", " + words.Periods.Short(p) : "";
        var provisional = row.Provisional ? words.Say(" (foreløbigt tal)", " (provisional)") : "";
        return words.Name(row.Indicator) + period + provisional;
    }

    private string Against(OverviewRow row)
    {
        if (row.Compared.Value is null) return NumberText.None + WhyElse(row.Compared, row);
        if (row.Mean.Value is null) return NumberText.None + Why(row.Mean);
        var said = row.Verdict is { Gap: null, State: not VerdictState.None } verdict
            ? words.Marked(verdict.State, verdict.Direction) + ": " : "";
        var basis = row.Indicator.ComparedBy == ComparedBy.Level ? "" : words.Say(" siden sidste periode", " since the last period");
        var (own, mean) = (words.Numbers.Compared(row.Indicator, row.Compared), words.Numbers.Compared(row.Indicator, row.Mean));
        return said + words.Say($"{own} mod {mean}", $"{own} against {mean}") + basis;
    }

    // What the level has said already is not said again.
    private string WhyElse(Figure figure, OverviewRow row) => figure.Why == row.Level.Why ? "" : Why(figure);

    private string Why(Figure figure) => figure.Why is { } reason ? $" ({ReasonText.Explain(reason, words.Language)})" : "";
}
