namespace Reporting.Documents.Packs;

/// <summary>
/// The short part on one of several areas that meet: its picture in a few words and one chart, and the figures of its
/// overview below.
/// </summary>
internal sealed class AreaPart(PackArea area, Period month, DocumentTexts words)
{
    private const int Max = 4;

    private readonly TalkText texts = new(area.Overview, words);

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var chart = area.Main is [var first, ..] ? new TalkTrend(area, words, explained: true).Of(first, texts.Title(first)) : null;
        yield return new NewPageBlock();
        yield return new HeadingBlock(2, area.Area.Name);
        yield return new TextBlock(GroupText.Of(area, words));
        yield return new ListBlock(PictureText.ForMeeting(area, words, isDrawn: chart is not null));
        if (chart is not null) yield return chart with { IsLow = true };
        foreach (var block in Besides(chart is not null)) yield return block;
        if (area.Lessons.Count > 0)
            yield return new TextBlock(words.Say("Værd at spørge i gruppen: ", "Worth asking in the group: ")
                + LessonText.Of(area.Lessons[0], words));
        yield return new AreaTable(area, month, words).Block();
    }

    // The first point is told by the picture, or where there is none by the sentence on the worst finding.
    private IEnumerable<Block> Besides(bool isDrawn)
    {
        var verdicts = VerdictText.In(words.Language);
        var others = area.Main.Skip(isDrawn || area.Challenges.Count > 0 ? 1 : 0).Select(texts.Headline)
            .Concat(area.Focus.Where(r => r.Verdict is not null).Select(r => verdicts.Headline(r, area.Overview))).Take(Max).ToList();
        if (others.Count == 0) yield break;
        yield return new TextBlock(words.Say("Desuden:", "Besides:"));
        yield return new ListBlock(others);
    }
}
