namespace Reporting.Documents.Packs.Text;

/// <summary>Something that goes well, in a sentence.</summary>
internal static class StrengthText
{
    /// <summary>The finding's words where there is one; else the development beside the group's.</summary>
    public static string Of(Strength strength, Overview overview, DocumentTexts words)
    {
        if (strength.Finding is { } finding) return FindingText.In(words.Language).Headline(finding, overview);
        var indicator = strength.Row.Indicator;
        return MoveText.Stop($"{words.Name(indicator)} {MoveText.Of(indicator, strength.Row.ChangeLastYear, words)} "
            + words.Say("på et år; gruppens tal ", "in a year; the group's figure ") + MoveText.Of(indicator, strength.Group, words));
    }
}
