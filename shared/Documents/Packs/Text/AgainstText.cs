namespace Reporting.Documents.Packs.Text;

/// <summary>An area's figure since an agreement against its group's, in persons or percentage points.</summary>
internal static class AgainstText
{
    /// <summary>A sentence to follow another; empty where nothing can be told.</summary>
    public static string Of(FollowUp follow, Indicator indicator, DocumentTexts words)
    {
        if (follow.Against.Value is not { } against) return "";
        var size = Rounding.Round(against, indicator.Decimals);
        if (size == 0) return words.Say(" Området har fulgt gruppen.", " The area has followed the group.");
        var unit = indicator.IsRate ? words.Say("procentpoint", "percentage points") : UnitText.Of(indicator, words.Language);
        var number = words.Numbers.Number(Math.Abs(size), indicator.Decimals) + NumberText.HardSpace + unit;
        return size < 0
            ? words.Say($" Området ligger {number} lavere, end hvis det havde fulgt gruppen.",
                $" The area is {number} lower than if it had followed the group.")
            : words.Say($" Området ligger {number} højere, end hvis det havde fulgt gruppen.",
                $" The area is {number} higher than if it had followed the group.");
    }
}
