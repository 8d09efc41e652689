namespace Reporting.Documents.Mail;

/// <summary>The few figures of an overview that a mail shows.</summary>
internal sealed class KeyFigures(Overview overview, DocumentTexts words)
{
    private const int Max = 5;

    /// <summary>The rows of the main points, and the first rows of the page up to five, in the page's order.</summary>
    public MailTable Table(IReadOnlyList<OverviewRow> points)
    {
        var rows = overview.Rows.ToList();
        var shown = points.Concat(rows.Where(r => r.Indicator.IsPrinted).OrderBy(r => r.Level.Value is null).ThenBy(r => r.Depth)).Distinct().Take(Max).OrderBy(rows.IndexOf);
        return new MailTable(
            [words.Say("Måling", "Indicator"), words.Say("Nu", "Now"), words.Say("På et år", "In a year"),
                ExpectedCell.Heading(words.Language)],
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

    // As in the table of the area's page: the difference from what was expected, and the verdict where one is given.
    private string Against(OverviewRow row)
    {
        if (row.Level.Value is null || row.Verdict is not { } verdict) return NumberText.None;
        if (verdict.Gap is not null) return NumberText.None + words.Say(" (kan ikke vurderes)", " (cannot be judged)");
        var cell = ExpectedCell.Of(verdict, row.Indicator, words.Language);
        return verdict.State == VerdictState.None ? cell.Text : $"{cell.Text} {words.MarkedShort(verdict.State, verdict.Direction)}";
    }

    // What the level has said already is not said again.
    private string WhyElse(Figure figure, OverviewRow row) => figure.Why == row.Level.Why ? "" : Why(figure);

    private string Why(Figure figure) => figure.Why is { } reason ? $" ({ReasonText.Explain(reason, words.Language)})" : "";
}
