namespace Reporting.Functions.Overviews;

/// <summary>An area as it is shown to the world.</summary>
/// <param name="From">The first month it exists in; null when it always did.</param>
/// <param name="To">The last month it exists in; null when it still does.</param>
/// <param name="Successors">The codes of the areas that carry it on after its last month.</param>
/// <param name="Groups">The groups it is compared with.</param>
internal sealed record AreaView(
    string Code, string Name, AreaKind Kind, string? From, string? To, IReadOnlyList<string> Successors, IEnumerable<MembershipView> Groups);

/// <summary>A group an area belongs to, and the months it does.</summary>
internal sealed record MembershipView(string Id, string Kind, string Name, string? From, string? To);
