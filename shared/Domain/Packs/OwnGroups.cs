namespace Reporting.Domain.Packs;

/// <summary>Comparison groups that are chosen when something is ordered.</summary>
public static class OwnGroups
{
    /// <summary>The id of every such group: the catalogue has none of the name.</summary>
    public const string Id = "own";

    /// <summary>A group of areas of own choice.</summary>
    public static ComparisonGroup Of(IEnumerable<string> areas) => new(
        Id, Id, "Egen sammenligningsgruppe", "Own comparison group", null, "Kommunerne er valgt ved bestillingen.",
        [.. areas.Select(a => new Membership(a, Validity.Always))]);
}
