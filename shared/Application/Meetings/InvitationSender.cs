using Reporting.Application.Mail;

namespace Reporting.Application.Meetings;

/// <summary>
/// Sends the invitations of meetings. Once sent, whatever moves the meeting or calls it off goes to those who have it: the mails
/// follow from the meeting as it is kept, so that they can be written down again and again, each once.
/// </summary>
public sealed class InvitationSender(
    Catalogue catalogue, MeetingRepository meetings, ContactRepository book, MeetingLedger ledger, MeetingMailAddresses addresses,
    TimeProvider clock)
{
    /// <summary>The history's word for that an invitation was sent.</summary>
    public const string Sent = "invited";

    /// <summary>Sends a meeting's invitation to all who have an address and do not have it yet.</summary>
    /// <param name="by">Who sends it.</param>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> SendAsync(Meeting known, string by, CancellationToken cancellation)
    {
        var to = (await book.OfAsync(known.Id, cancellation)).Recipients(known.Areas);
        var done = await meetings.ChangeAsync(known.Id, known.Version,
            m => Invitation.Send(m, to, by, clock.GetUtcNow()), by, Sent, null, null, cancellation);
        if (done is (ChangeOutcome.Done, { } sent)) await OrderAsync(sent, cancellation);
        return done;
    }

    /// <summary>
    /// Writes down the mails that a meeting's invitation has come to. Called after every change, and again by a timer, so that what
    /// was cut off between the two is sent as well.
    /// </summary>
    public async Task OrderAsync(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Invitation is not { } sent || IsOver(meeting)) return;
        await ledger.AddAsync(MeetingMailKind.Invitation, meeting, sent.Sequence, sent.To,
            await book.OfAsync(meeting.Id, cancellation), cancellation);
    }

    /// <summary>
    /// The mail that a delivery brings; null when a later one takes its place, the meeting is over, or the address is gone.
    /// </summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MeetingMail.Read(delivery.Id) is not { } mail || await meetings.FindAsync(mail.Meeting, cancellation) is not { } meeting
            || meeting.Invitation?.Sequence != mail.Number || IsOver(meeting)) return null;
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        if (contacts.Of(mail.Recipient) is not { } to) return null;
        var file = InvitationFile.Write(meeting, catalogue, addresses.Person(contacts, mail.Recipient, to),
            addresses.Organizer(meeting, contacts, to), addresses.Sender);
        var links = await addresses.OfAsync(meeting, contacts, mail.Recipient, agenda: !meeting.Cancelled, cancellation);
        return MeetingMailAddresses.Put(delivery, to, contacts, domain, InvitationMail.Compose(meeting, catalogue, links, file));
    }

    // What is over needs no place in a calendar any more.
    private bool IsOver(Meeting meeting) => meeting.Date < DanishDay.Of(clock);
}
