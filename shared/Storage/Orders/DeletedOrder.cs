namespace Reporting.Storage.Orders;

/// <summary>That a meeting pack was deleted: what it was about, and nothing that people typed.</summary>
/// <param name="Id">The order's id.</param>
/// <param name="Areas">The codes of the areas it was about.</param>
/// <param name="IsRound">Whether each area had a pack of its own.</param>
/// <param name="Meeting">The id of the planned meeting that was named, or null.</param>
/// <param name="Date">The day of the meeting, or null.</param>
/// <param name="Deleted">When, in UTC.</param>
/// <param name="By">By whom: a role, such as <c>region:081</c>, or <c>key</c>.</param>
public sealed record DeletedOrder(
    string Id, IReadOnlyList<string> Areas, bool IsRound, string? Meeting, DateOnly? Date, DateTimeOffset Deleted, string By);
