namespace Reporting.Documents.Packs.Text;

/// <summary>Something that goes well, in a sentence.</summary>
internal static class StrengthText
{
    /// <summary>The verdict's words where it says so; else the development beside the group's.</summary>
    public static string Of(Strength strength, Overview overview, DocumentTexts words)
    {
        if (strength.IsVerdict) return VerdictText.In(words.Language).Headline(strength.Row, overview);
        var indicator = strength.Row.Indicator;
        return MoveText.Stop($"{words.Name(indicator)} {MoveText.Of(indicator, strength.Row.ChangeLastYear, words)} "
            + words.Say("på et år; gruppens tal ", "in a year; the group's figure ") + MoveText.Of(indicator, strength.Group, words));
    }
}
