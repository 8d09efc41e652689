using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>An area's month as blocks for its page in a browser: the picture, the verdicts explained, the rows, the charts.</summary>
public static class AreaBlocks
{
    // The last sentence of the picture is about the meeting that it was written for.
    private const int SentencesOfPage = 4;

    /// <summary>The blocks.</summary>
    /// <param name="pack">What is said of the area, as for a meeting.</param>
    public static IReadOnlyList<Block> Compose(Pack pack, Language language)
    {
        var words = new DocumentWords(pack.Input.Catalogue, language);
        return [.. pack.Areas.SelectMany(a => Of(a, words)), .. new RevisionPart(pack, words).Blocks()];
    }

    private static IEnumerable<Block> Of(PackArea area, DocumentWords words) =>
    [
        new HeadingBlock(2, words.Say("Det vigtigste", "What matters most")),
        new ListBlock([.. new PictureText(area, words).Sentences().Take(SentencesOfPage)]),
        .. new VerdictPart(area, words).Blocks(),
        .. area.Overview.Sections.SelectMany(s => Section(s, area, words)),
    ];

    private static IEnumerable<Block> Section(OverviewSection section, PackArea area, DocumentWords words)
    {
        yield return new HeadingBlock(2, words.Say(section.Heading.Name, section.Heading.NameEn));
        yield return new SectionTable(words).Block(section);
        foreach (var row in section.Rows.Where(IsCharted))
            if (new PackTrend(area, words).Of(row, Title(row, words)) is { } chart) yield return chart;
    }

    // The main rows, and what something is said of.
    private static bool IsCharted(OverviewRow row) => row.Depth == 0 || row.Verdict is { State: not VerdictState.None };

    private static string? Title(OverviewRow row, DocumentWords words) =>
        row.Verdict is { State: not VerdictState.None } verdict ? $"{words.Name(row.Indicator)}: {words.Said(verdict.State, verdict.Direction)}" : null;
}
