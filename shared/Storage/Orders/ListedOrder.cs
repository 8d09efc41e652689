namespace Reporting.Storage.Orders;

/// <summary>A meeting pack that was ordered, as lists show it: without what people typed.</summary>
/// <param name="Id">The order's id.</param>
/// <param name="Month">The month it is a snapshot of.</param>
/// <param name="Revision">The month's revision.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Ordered">When it was first ordered, in UTC.</param>
/// <param name="Areas">The codes of the areas it is about.</param>
/// <param name="IsRound">Whether each area has a pack of its own.</param>
/// <param name="Meeting">The id of the planned meeting that was named, or null.</param>
/// <param name="Date">The day of the meeting, or null.</param>
public sealed record ListedOrder(
    string Id, Period Month, int Revision, OrderState State, DateTimeOffset Ordered, IReadOnlyList<string> Areas, bool IsRound,
    string? Meeting, DateOnly? Date)
{
    /// <summary>Whether it was ordered for a meeting: by its id, or for the same areas on its day.</summary>
    public bool IsFor(Meeting meeting) => Meeting is { } named ? named == meeting.Id
        : !IsRound && Date == meeting.Date && Areas.Order().SequenceEqual(meeting.Areas.Order());
}
