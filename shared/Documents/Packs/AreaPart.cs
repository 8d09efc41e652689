namespace Reporting.Documents.Packs;

/// <summary>The short part on one of several areas that meet: half a page of words, and its overview.</summary>
internal sealed class AreaPart(PackArea area, DocumentTexts words)
{
    private const int Max = 4;

    /// <summary>The blocks.</summary>
    public IEnumerable<Block> Blocks()
    {
        var (texts, verdicts) = (new TalkText(area.Overview, words), VerdictText.In(words.Language));
        yield return new NewPageBlock();
        yield return new HeadingBlock(2, area.Area.Name);
        yield return new TextBlock(GroupText.Of(area, words));
        yield return new ListBlock(PictureText.ForMeeting(area, words));
        var others = area.Main.Skip(area.Challenges.Count > 0 ? 1 : 0).Select(texts.Headline)
            .Concat(area.Focus.Where(r => r.Verdict is not null).Select(r => verdicts.Headline(r, area.Overview))).Take(Max).ToList();
        if (others.Count > 0)
        {
            yield return new TextBlock(words.Say("Desuden:", "Besides:"));
            yield return new ListBlock(others);
        }

        if (area.Lessons.Count > 0)
            yield return new TextBlock(words.Say("Værd at spørge i gruppen: ", "Worth asking in the group: ")
                + LessonText.Of(area.Lessons[0], words));
        yield return PackSheet.Of(area, words);
    }
}
