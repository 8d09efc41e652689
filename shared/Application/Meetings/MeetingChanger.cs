namespace Reporting.Application.Meetings;

/// <summary>Changes meetings, and tells those who are invited when that moves the meeting.</summary>
public sealed class MeetingChanger(MeetingRepository meetings, InvitationSender invitations)
{
    /// <summary>Writes a meeting as it was sent over the version it was made from.</summary>
    /// <param name="contacts">Where its mails go from now on; null for where they went.</param>
    /// <returns>As <see cref="MeetingRepository.ChangeAsync"/>.</returns>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> ChangeAsync(
        SoundMeeting sound, string id, int version, MeetingContacts? contacts, CancellationToken cancellation)
    {
        var done = await meetings.ChangeAsync(id, version, sound.Meeting.KeptFrom, sound.By, "changed", null, contacts, cancellation);
        if (done is (ChangeOutcome.Done, { } changed)) await invitations.OrderAsync(changed, cancellation);
        return done;
    }
}
