namespace Reporting.Documents.Web;

/// <summary>An area's month as blocks for its page in a browser: the picture, the verdicts explained, the rows, the charts.</summary>
public static class AreaBlocks
{
    /// <summary>The blocks.</summary>
    /// <param name="revision">What differs from the revision before; null for the first.</param>
    public static IReadOnlyList<Block> Compose(AreaPicture area, PackRevision? revision, Catalogue catalogue, Language language)
    {
        var words = new DocumentTexts(catalogue, language);
        return
        [
            new HeadingBlock(2, words.Say("Det vigtigste", "What matters most")),
            new ListBlock(new PictureText(area, words).Sentences()),
            .. new VerdictPart(area, words).Blocks(), .. new LevelPart(area, words).Blocks(), .. Goals(area, words),
            .. area.Overview.Sections.SelectMany(s => Section(s, area, words)), .. Others(area, words),
            .. new ConditionsPart(area.Conditions, catalogue, words).Blocks(2),
            .. new RevisionPart(revision, [area.Area], words).Blocks(),
        ];
    }

    private static IEnumerable<Block> Goals(AreaPicture area, DocumentTexts words) => area.Goals.Count == 0 ? []
        : [new HeadingBlock(2, words.Say("Mål", "Goals")), .. new GoalPart(area.Area.Name, area.Goals, words).Blocks()];

    private static IEnumerable<Block> Section(OverviewSection section, AreaPicture area, DocumentTexts words)
    {
        section = section with { Rows = [.. section.Rows.Where(IsShown)] };
        if (section.Rows.Count == 0) yield break;
        yield return new HeadingBlock(2, words.Say(section.Heading.Name, section.Heading.NameEn));
        yield return new SectionTable(area.Overview, words).Block(section);
        foreach (var row in section.Rows.Where(IsCharted))
            if (new PackTrend(area, words).Of(row, Title(row, words)) is { } chart) yield return chart;
    }

    // The printed rows, and what something is said of.
    private static bool IsShown(OverviewRow row) => row.Indicator.IsPrinted || IsSaid(row);

    private static IEnumerable<Block> Others(AreaPicture area, DocumentTexts words)
    {
        var left = area.Overview.Rows.Count(r => !IsShown(r));
        if (left > 0) yield return new TextBlock(words.Count(left, ("måling mere", "målinger mere"), ("more indicator", "more indicators"))
            + words.Say(" står i regnearket og under Målinger; der er ikke noget særligt at sige om dem.",
                " stand in the workbook and under Indicators; there is nothing special to say of them."));
    }

    // The main rows, and what something is said of.
    private static bool IsCharted(OverviewRow row) => row.Depth == 0 || IsSaid(row);

    private static bool IsSaid(OverviewRow row) => row.Verdict is { State: not VerdictState.None };

    private static string? Title(OverviewRow row, DocumentTexts words) =>
        row.Verdict is { State: not VerdictState.None } verdict
            ? $"{words.Name(row.Indicator)}: {words.Said(verdict.State, verdict.Direction)}" : null;
}
