namespace Reporting.Documents.Web;

/// <summary>What is found in an area, each explained by the verdict that speaks for it, the most serious first.</summary>
internal sealed class VerdictPart(AreaPicture area, DocumentTexts words)
{
    /// <summary>The blocks; none when nothing is found.</summary>
    public IEnumerable<Block> Blocks()
    {
        var found = Finding.Sort(area.Overview.Findings.Where(f => f.State != VerdictState.None || f.IsOvercome)).ToList();
        if (found.Count == 0) yield break;
        yield return new HeadingBlock(2, words.Say("Vurderingerne forklaret", "The verdicts explained"));
        foreach (var block in found.SelectMany(Explained)) yield return block;
    }

    private IEnumerable<Block> Explained(Finding finding)
    {
        if (finding.IsEnded)
        {
            yield return new HeadingBlock(3, $"{words.Topic(finding)}: {words.Say("er ovre", "is over")}");
            yield return new TextBlock(FindingText.In(words.Language).Headline(finding, area.Overview));
            yield break;
        }

        yield return new HeadingBlock(3, $"{words.Marked(finding.State, finding.Direction)}: {words.Topic(finding)}");
        yield return new TextBlock(VerdictText.In(words.Language).Explain(area.Overview.RowOf(finding), area.Overview));
        if (words.AlsoIn(finding) is { Length: > 0 } also) yield return new TextBlock(also);
    }
}
