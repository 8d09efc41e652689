namespace Reporting.Documents.Web;

/// <summary>Where an area has lain high or low for two years: a state that stands, apart from the verdicts.</summary>
internal sealed class LevelPart(AreaPicture area, DocumentTexts words)
{
    /// <summary>The blocks; none where no level stands out that is not told already.</summary>
    /// <param name="told">The ids of indicators whose level other parts of the page tell of.</param>
    public IEnumerable<Block> Blocks(IReadOnlyList<string> told)
    {
        var levels = words.Levels(area.Overview).Where(l => !told.Contains(l.Indicator.Id)).ToList();
        if (levels.Count == 0) yield break;
        var texts = LevelText.In(words.Language);
        yield return new HeadingBlock(2, texts.Heading);
        yield return new ListBlock([.. levels.Select(l => texts.Line(words.Name(l.Indicator), l.Verdict, l.Indicator))]);
        yield return new TextBlock(texts.Note, TextWeight.Note);
    }
}
