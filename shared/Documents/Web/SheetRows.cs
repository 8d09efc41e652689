namespace Reporting.Documents.Web;

/// <summary>The figures of an area's page.</summary>
internal sealed class SheetRows(AreaPicture area, DocumentTexts words)
{
    private readonly ILookup<string, Finding> findings = FindingCards.Shown(area.Overview).Where(f => !f.IsEnded)
        .SelectMany(f => f.Verdicts.Select(v => (Id: v, Finding: f))).ToLookup(p => p.Id, p => p.Finding, StringComparer.Ordinal);

    /// <summary>The sections that have something to show.</summary>
    public IReadOnlyList<SheetSection> Sections() => [.. area.Overview.Sections
        .Select(s => s with { Rows = [.. s.Rows.Where(IsShown)] }).Where(s => s.Rows.Count > 0).Select(Section)];

    /// <summary>How many indicators are not shown; nothing where all are.</summary>
    public IEnumerable<string> Others()
    {
        var left = area.Overview.Rows.Count(r => !IsShown(r) && r.Verdict?.Gap is null);
        if (left > 0) yield return words.Count(left, ("måling mere", "målinger mere"), ("more indicator", "more indicators"))
            + words.Say(" står i regnearket og under Målinger; der er ikke noget særligt at sige om dem.",
                " stand in the workbook and under Indicators; there is nothing special to say of them.");
    }

    // The printed rows, and what something is said of.
    private static bool IsShown(OverviewRow row) => row.Indicator.IsPrinted || row.Verdict is { State: not VerdictState.None };

    private SheetSection Section(OverviewSection section, int index)
    {
        var cells = new FigureCells(words);
        var rows = section.Rows.Select(r => Row(r, cells)).ToList();
        var periods = section.Rows.Select(r => r.Period).OfType<Period>().Distinct().ToList();
        return new(words.Say(section.Heading.Name, section.Heading.NameEn),
            periods is [var only] ? words.Periods.Long(only) : null, rows,
            cells.Note(index == 0 ? ExpectedCell.Note(words.Language) : ""), Means(section));
    }

    private string Means(OverviewSection section) => words.Say(
        "Bedst og gennemsnit gælder udviklingen siden sidste periode eller niveauet, alt efter hvad målingen sammenlignes på.",
        "Best and mean are of the development since the last period or of the level, as the indicator is compared.")
        + (area.Overview.Group is null ? "" : $" {words.Say("Gennemsnit", "Mean")}: "
            + string.Join("; ", section.Rows.Select(r => r.Indicator.Mean).Distinct().Select(m => MeanText.Explain(m, words.Language))) + ".");

    private SheetRow Row(OverviewRow row, FigureCells cells) =>
        new(row.Indicator.Id, words.Name(row.Indicator), row.Depth == 0,
            row.Period is { } period ? words.Periods.Short(period) : NumberText.None)
        {
            Now = cells.Level(row.Indicator, row.Level, row.Provisional), Year = cells.Change(row.Indicator, row.ChangeLastYear),
            GroupYear = cells.Change(row.Indicator, area.Group?.Year(row.Indicator) ?? Figure.Not(Reason.NoGroup)),
            Expected = ExpectedCell.Of(row.Verdict, row.Indicator, words.Language),
            Last = cells.Change(row.Indicator, row.ChangeLastPeriod), Best = Compared(row, row.Best, cells),
            Mean = Compared(row, row.Mean, cells),
            Verdict = Verdict(row), Card = findings[row.Indicator.Id].FirstOrDefault() is { } finding ? FindingCard.IdOf(finding.Topic) : null,
            Line = SheetSpark.Of(row, area.Overview, words.Language),
        };

    private static TableCell Compared(OverviewRow row, Figure figure, FigureCells cells) =>
        row.Indicator.ComparedBy == ComparedBy.Level ? cells.Level(row.Indicator, figure) : cells.Change(row.Indicator, figure);

    private TableCell Verdict(OverviewRow row) => row.Verdict switch
    {
        { Gap: not null } => new(NumberText.None) { Colour = Palette.Quiet, Spoken = words.Say("kan ikke vurderes", "cannot be judged") },
        { State: not VerdictState.None } verdict => new(VerdictTexts.Shape(verdict.State, verdict.Direction).Trim())
        {
            Colour = Palette.Of(verdict.State), Spoken = words.Said(verdict.State, verdict.Direction),
        },
        _ => new(""),
    };
}
