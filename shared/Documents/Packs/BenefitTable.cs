namespace Reporting.Documents.Packs;

/// <summary>Persons per benefit now and a year ago, beside the group's change.</summary>
internal sealed class BenefitTable(Pack pack, PackArea area, DocumentTexts words)
{
    private readonly FigureCells cells = new(words);

    /// <summary>The table; none where the overview has no such rows.</summary>
    public IEnumerable<Block> Blocks()
    {
        var rows = PackSections.BenefitCounts(area.Overview).Select(Row).ToList();
        if (rows.Count == 0) yield break;
        yield return new HeadingBlock(3, words.Say("Forsørgede nu og for et år siden", "People on benefits now and a year ago"));
        yield return new TableBlock(words.Say($"Personer på ydelser i {area.Area.Name}", $"Persons on benefits in {area.Area.Name}"),
            [
                new(words.Say("Ydelse", "Benefit"), 3.4), new(words.Say("Periode", "Period"), 1.1),
                new(words.Say("Nu", "Now"), 1.1, Numbers: true),
                new(words.Say("Et år før", "A year before"), 1.1, Numbers: true), new(words.Say("Ændring", "Change"), 1.1, Numbers: true),
                new(words.Say("Gruppens ændring", "The group's change"), 1.2, Numbers: true),
            ], rows)
        { Note = cells.Note() };
    }

    private TableRow Row(OverviewRow row)
    {
        var indicator = row.Indicator;
        var before = row.Level.Value is null ? row.Level : pack.Figures.Reading(indicator, area.Area.Code).YearAgo;
        return new TableRow(
        [
            new(words.Name(indicator)), new(row.Period is { } period ? words.Periods.Short(period) : NumberText.None),
            cells.Level(indicator, row.Level, row.Provisional), cells.Level(indicator, before), cells.Change(indicator, row.ChangeLastYear),
            cells.Change(indicator, area.Group?.Year(indicator) ?? Figure.Not(Reason.NoGroup)),
        ], Strong: indicator.IsSum);
    }
}
