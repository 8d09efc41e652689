namespace Reporting.Domain.Meetings;

/// <summary>
/// The invitation to a meeting (indkaldelse), from the day it is sent on. It is part of its meeting, so that whatever moves the
/// meeting moves the invitation in the same write.
/// </summary>
/// <param name="Sequence">SEQUENCE of RFC 5545: 0 at first, and one more each time the meeting is moved, changed or called off.</param>
/// <param name="Changed">When this sequence was made.</param>
/// <param name="Sent">When it was last sent by hand: first, and to those who were named later.</param>
/// <param name="By">Who sent it, as typed.</param>
/// <param name="To">
/// Whose it is: <see cref="MeetingReminder.Region"/>, area codes and marks of invited people. No names or addresses.
/// </param>
public sealed record Invitation(int Sequence, DateTimeOffset Changed, DateTimeOffset Sent, string By, IReadOnlyList<string> To)
{
    /// <summary>The meeting with its invitation sent to some; who has it already keeps it.</summary>
    /// <param name="to">As in <see cref="To"/>.</param>
    /// <param name="by">Who sends it.</param>
    public static Meeting Send(Meeting meeting, IEnumerable<string> to, string by, DateTimeOffset now)
    {
        var known = meeting.Invitation ?? new Invitation(0, now, now, by, []);
        return meeting with
        {
            Invitation = known with { Sent = now, By = by, To = [.. known.To.Concat(to).Distinct(StringComparer.Ordinal)] },
        };
    }

    /// <summary>A changed meeting with the invitation of the one before; with the next sequence when the change moves it.</summary>
    public static Meeting Follow(Meeting before, Meeting after, DateTimeOffset now) =>
        after.Invitation is { } sent && !IsSame(before, after)
            ? after with { Invitation = sent with { Sequence = sent.Sequence + 1, Changed = now } } : after;

    // What stands in a calendar: when, where, what and with whom.
    private static bool IsSame(Meeting one, Meeting other) =>
        one.Date == other.Date && one.Start == other.Start && one.End == other.End && one.Place == other.Place
        && one.VideoLink == other.VideoLink && one.Kind == other.Kind && one.Cancelled == other.Cancelled
        && one.Areas.SequenceEqual(other.Areas);
}
