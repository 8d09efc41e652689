namespace Reporting.Storage.Meetings;

/// <summary>A change with the meeting before it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The meeting before it; null when the change is the first.</param>
public sealed record HistoryEntry(MeetingChange Change, Meeting? Before)
{
    /// <summary>The changes, each with the meeting before it. Each change is looked at once.</summary>
    /// <param name="history">The changes, oldest first.</param>
    /// <param name="before">The meeting before the first of them; null when there is none.</param>
    public static IEnumerable<HistoryEntry> Of(IEnumerable<MeetingChange> history, Meeting? before)
    {
        foreach (var change in history)
        {
            yield return new(change, before);
            before = change.Meeting ?? before;
        }
    }
}

/// <summary>A page of a meeting's history.</summary>
/// <param name="Entries">The changes, newest first.</param>
/// <param name="Older">The key that the page with the older ones ends before; null when there are none.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? Older);
