namespace Reporting.Documents.Packs.Text;

/// <summary>What an area is compared with, in a sentence.</summary>
internal static class GroupText
{
    /// <summary>The sentence.</summary>
    public static string Of(PackArea area, DocumentTexts words)
    {
        if (area.Group is not { } group) return words.Say("Området har ingen sammenligningsgruppe.", "The area has no comparison group.");
        var (name, count) = (PackTitle.Group(group.Group, words), words.Areas(group.Members.Count));
        return (area.IsWithoutLike ? words.Say("Kilden har ikke beregnet rammevilkår for området, så her er den sædvanlige gruppe. ",
                "The source has no conditions for the area, so this is its usual group. ") : "")
            + words.Say($"Sammenlignet med {name} ({count}).", $"Compared with {name} ({count}).");
    }
}
