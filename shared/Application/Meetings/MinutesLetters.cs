using Reporting.Application.Access;
using Reporting.Application.Mail;

namespace Reporting.Application.Meetings;

/// <summary>Writes mails about minutes down as deliveries, and writes the mails.</summary>
public sealed class MinutesLetters(
    Catalogue catalogue, MeetingRepository meetings, ContactRepository book, MeetingLedger ledger, MeetingMailAddresses addresses,
    SiteLinks site, ApprovalLinks links)
{
    /// <summary>
    /// Writes letters down before what they tell is done, so that none is lost when that is cut short: one whose news did not come
    /// about ends without a mail. Only contacts with an address get one.
    /// </summary>
    /// <returns>The deliveries, to be sent by <see cref="SendAsync"/> once it is done.</returns>
    public async Task<IReadOnlyList<Delivery>> PrepareAsync(
        Meeting meeting, IEnumerable<MinutesLetter> letters, CancellationToken cancellation)
    {
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        var prepared = letters.Where(l => contacts.Of(l.Contact) is not null).Select(l => ledger.New(
            MeetingLedger.RemindersOf(meeting.Id), l.Name, DeliveryKind.Minutes, l.Contact, meeting.Areas)).ToList();
        foreach (var delivery in prepared) await ledger.WriteAsync(delivery, cancellation);
        return prepared;
    }

    /// <summary>Sends the messages of deliveries that were prepared.</summary>
    public Task SendAsync(IReadOnlyList<Delivery> prepared, CancellationToken cancellation) =>
        Task.WhenAll(prepared.Select(d => ledger.SendAsync(d, cancellation)));

    /// <summary>The mail that a delivery brings; null when what it tells is so no longer, or the contact's address is gone.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MinutesLetter.Read(delivery.Id) is not { } letter
            || await meetings.FindAsync(letter.Meeting, cancellation) is not { Cancelled: false, Minutes: { } minutes } meeting)
            return null;
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        if (contacts.Of(letter.Contact) is not { } to) return null;
        var about = await addresses.OfAsync(meeting, contacts, letter.Contact, agenda: false, cancellation);
        return Content(letter, meeting, minutes, about) is { } content
            ? MeetingMailAddresses.Put(delivery, to, contacts, domain, content) : null;
    }

    private MailContent? Content(MinutesLetter letter, Meeting meeting, Minutes minutes, MeetingMailLinks about) => letter.Kind switch
    {
        LetterKind.Approval => minutes.Approval is { Withdrawn: false } sent && letter.IsOf(sent.Sent) && sent.Edition == minutes.Edition
            && links.Of(meeting, letter.Contact) is { } link
                ? MinutesMail.Approval(meeting, letter.Contact, catalogue, link, about) : null,
        LetterKind.Comment => minutes.Approval?.Answers.LastOrDefault(a => a.Area == letter.Item && letter.IsOf(a.At)) is { } answer
            ? MinutesMail.Comment(meeting, answer, catalogue, site.MeetingPage(meeting), about) : null,
        _ => minutes.NumberedMessages().FirstOrDefault(m => m.Id == letter.Item).Message is { Answer: { } answer } message
            && letter.IsOf(answer.At) ? MinutesMail.Answer(meeting, message, catalogue, site.MeetingPage(meeting), about) : null,
    };
}
