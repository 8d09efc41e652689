namespace Reporting.Documents.Web;

/// <summary>Where an area has lain high or low for two years: a state that stands, apart from the verdicts.</summary>
internal sealed class LevelPart(AreaPicture area, DocumentTexts words)
{
    /// <summary>The blocks; none where no level stands out.</summary>
    public IEnumerable<Block> Blocks()
    {
        var levels = words.Levels(area.Overview);
        if (levels.Count == 0) yield break;
        var texts = LevelText.In(words.Language);
        yield return new HeadingBlock(2, texts.Heading);
        yield return new ListBlock([.. levels.Select(l => texts.Line(words.Name(l.Indicator), l.Verdict, l.Indicator))]);
        yield return new TextBlock(texts.Note, TextWeight.Note);
    }
}
