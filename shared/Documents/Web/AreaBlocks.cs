using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>An area's month as blocks for its page in a browser: the picture, the overview's rows, a chart per main row.</summary>
public static class AreaBlocks
{
    /// <summary>The blocks.</summary>
    /// <param name="pack">What is said of the area, as for a meeting.</param>
    public static IReadOnlyList<Block> Compose(Pack pack, Language language)
    {
        var words = new DocumentWords(pack.Input.Catalogue, language);
        return [.. pack.Areas.SelectMany(a => Of(a, words))];
    }

    private static IEnumerable<Block> Of(PackArea area, DocumentWords words)
    {
        yield return new HeadingBlock(2, words.Say("Det vigtigste", "What matters most"));
        yield return new ListBlock(new PictureText(area, words).Sentences());
        if (area.Main.Count > 0) yield return new RankingTable(area, words).Block();
        foreach (var section in area.Overview.Sections)
        {
            yield return new HeadingBlock(2, words.Say(section.Heading.Name, section.Heading.NameEn));
            yield return new SectionTable(words).Block(section);
            foreach (var row in section.Rows.Where(r => r.Depth == 0))
                if (new PackTrend(area, words).Of(row, Title(row, words)) is { } chart) yield return chart;
        }
    }

    private static string? Title(OverviewRow row, DocumentWords words) =>
        row.Verdict is { State: not VerdictState.None } verdict ? $"{words.Name(row.Indicator)}: {words.Said(verdict.State, verdict.Direction)}" : null;
}
