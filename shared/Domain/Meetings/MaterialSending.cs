namespace Reporting.Domain.Meetings;

/// <summary>That a meeting's material was sent by mail.</summary>
/// <param name="Number">Which sending it is, from 1: material that was made anew can be sent again.</param>
/// <param name="Order">The id of the meeting pack.</param>
/// <param name="Sent">When.</param>
/// <param name="By">Who sent it, as typed.</param>
/// <param name="To">To whom, as in <see cref="Invitation.To"/>.</param>
public sealed record MaterialSending(int Number, string Order, DateTimeOffset Sent, string By, IReadOnlyList<string> To)
{
    /// <summary>The meeting with its material sent. The day of the first sending stays: by that it was in good time or late.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public static Meeting Send(Meeting meeting, string order, IReadOnlyList<string> to, string by, DateTimeOffset now, DateOnly today) =>
        meeting with
        {
            Material = new((meeting.Material?.Number ?? 0) + 1, order, now, by, to), MaterialSent = meeting.MaterialSent ?? today,
        };
}
