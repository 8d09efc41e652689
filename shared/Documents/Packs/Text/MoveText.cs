namespace Reporting.Documents.Packs.Text;

/// <summary>How a figure has moved, in words.</summary>
internal static class MoveText
{
    /// <summary>Such as <c>er faldet 4,2 pct.</c>, <c>er uændret</c>, or that it cannot be told and why.</summary>
    public static string Of(Indicator indicator, Figure change, DocumentTexts words)
    {
        if (change.Value is not { } value) return Unknown(change.Why!.Value, words);
        if (Rounding.Round(value, indicator.ChangeDecimals) == 0) return words.Say("er uændret", "is unchanged");
        var size = Size(indicator, Math.Abs(value), words);
        return value < 0 ? words.Say($"er faldet {size}", $"has fallen {size}") : words.Say($"er steget {size}", $"has risen {size}");
    }

    /// <summary>The size of a change: <c>4,2 pct.</c> or <c>0,3 procentpoint</c>.</summary>
    public static string Size(Indicator indicator, decimal value, DocumentTexts words) =>
        words.Numbers.Number(value, indicator.ChangeDecimals) + NumberText.HardSpace + (indicator.IsRate
            ? words.Say("procentpoint", "percentage points") : words.Say("pct.", "per cent"));

    /// <summary>A level in a sentence: <c>4.703 fuldtidspersoner</c>, <c>15,3 pct.</c></summary>
    public static string Level(Indicator indicator, decimal value, DocumentTexts words)
    {
        var unit = indicator.IsRate ? words.Say("pct.", "per cent") : UnitText.Of(indicator, words.Language);
        return words.Numbers.Number(value, indicator.Decimals) + NumberText.HardSpace + unit;
    }

    /// <summary>What the group's figure did, as it goes on after the area's own: <c>; tallet for gruppen Landkommuner er steget 2,0 pct.</c></summary>
    /// <param name="change">The group's change.</param>
    public static string Beside(ComparisonGroup? group, Indicator indicator, Figure change, DocumentTexts words) => group is null
        ? words.Say("; området har ingen gruppe at sammenligne med", "; the area has no group to be compared with")
        : words.Say($"; tallet for gruppen {PackTitle.Group(group, words)} ", $"; that of the group {PackTitle.Group(group, words)} ")
            + Of(indicator, change, words);

    /// <summary>The text as a sentence: with a full stop, unless it ends with an abbreviation's.</summary>
    public static string Stop(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Unknown(Reason why, DocumentTexts words) =>
        words.Say("kan ikke opgøres: ", "cannot be told: ") + ReasonText.Explain(why, words.Language);
}
