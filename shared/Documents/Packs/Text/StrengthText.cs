namespace Reporting.Documents.Packs.Text;

/// <summary>Something that goes well, in a sentence.</summary>
internal static class StrengthText
{
    /// <summary>The finding's words where there is one; else the development beside the group's.</summary>
    public static string Of(Strength strength, Overview overview, DocumentTexts words) =>
        Short(strength, overview, words) + (strength.Finding is { } finding ? FindingText.In(words.Language).Also(finding) : "");

    /// <summary>The same in one sentence, for a slide's message.</summary>
    public static string Short(Strength strength, Overview overview, DocumentTexts words)
    {
        if (strength.Finding is not null) return VerdictText.In(words.Language).Headline(strength.Row, overview);
        var indicator = strength.Row.Indicator;
        return MoveText.Stop($"{words.Name(indicator)} {MoveText.Of(indicator, strength.Row.ChangeLastYear, words)} "
            + words.Say("på et år; gruppens tal ", "in a year; the group's figure ") + MoveText.Of(indicator, strength.Group, words));
    }
}
