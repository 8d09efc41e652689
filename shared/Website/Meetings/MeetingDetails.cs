namespace Reporting.Website.Meetings;

/// <summary>All that a meeting's page shows.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Items">What the jobcentres ask to have on the agenda.</param>
/// <param name="Addressed">Which contacts have an address: <c>region</c> and area codes. Never the addresses.</param>
/// <param name="Before">The agreements of the areas' meetings before, of those areas that the caller may see alone.</param>
/// <param name="History">A page of its changes.</param>
/// <param name="ItemLinks">Where each jobcentre writes items without an account; empty for who may not pass them on, and when it
/// is too late.</param>
/// <param name="Packs">The meeting packs that were ordered for it: for its areas and its day.</param>
/// <param name="MayChange">Whether the caller may change the meeting.</param>
/// <param name="Today">The day it is in Denmark.</param>
public sealed record MeetingDetails(
    Meeting Meeting, IReadOnlyList<KeptItem> Items, IReadOnlyList<string> Addressed, IReadOnlyList<PastAgreement> Before,
    HistoryPage History, IReadOnlyList<ItemLink> ItemLinks, IReadOnlyList<ListedOrder> Packs, bool MayChange, DateOnly Today)
{
    /// <summary>What is shown of its minutes beside what they say.</summary>
    public MinutesDetails Minutes { get; init; } = MinutesDetails.None;

    /// <summary>Whether minutes can be written: the day has come, and it was not called off.</summary>
    public bool MayHaveMinutes => !Meeting.Cancelled && Meeting.Date <= Today;
}
