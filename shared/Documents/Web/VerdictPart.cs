namespace Reporting.Documents.Web;

/// <summary>What is said of an area's rows, each explained in two sentences, the most serious first.</summary>
internal sealed class VerdictPart(AreaPicture area, DocumentTexts words)
{
    /// <summary>The blocks; none when nothing is said of any row.</summary>
    public IEnumerable<Block> Blocks()
    {
        var said = area.Overview.Rows.Where(r => r.Verdict is { Gap: null, State: not VerdictState.None })
            .OrderByDescending(r => Seriousness.Rank(r.Verdict!.State)).ToList();
        if (said.Count == 0) yield break;
        yield return new HeadingBlock(2, words.Say("Vurderingerne forklaret", "The verdicts explained"));
        foreach (var row in said)
        {
            yield return new HeadingBlock(3, $"{words.Marked(row.Verdict!.State, row.Verdict.Direction)}: {words.Name(row.Indicator)}");
            yield return new TextBlock(VerdictText.In(words.Language).Explain(row, area.Overview));
        }
    }
}
