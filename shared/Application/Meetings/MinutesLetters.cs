using Reporting.Application.Access;
using Reporting.Application.Mail;

namespace Reporting.Application.Meetings;

/// <summary>Writes mails about minutes down as deliveries, and writes the mails.</summary>
public sealed class MinutesLetters(
    Catalogue catalogue, MeetingRepository meetings, ContactRepository book, DeliveryRepository deliveries, Queues queues, SiteLinks site,
    ApprovalLinks links, TimeProvider clock)
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
        var prepared = letters.Where(l => contacts.Of(l.Contact) is not null).Select(l => New(l, meeting)).ToList();
        foreach (var delivery in prepared) await deliveries.AddAsync(delivery, cancellation);
        return prepared;
    }

    /// <summary>Sends the messages of deliveries that were prepared.</summary>
    public Task SendAsync(IReadOnlyList<Delivery> prepared, CancellationToken cancellation) => Task.WhenAll(prepared.Select(
        d => queues.SendAsync(QueueNames.Deliver, new DeliverMessage(d.Batch, d.Id), null, cancellation)));

    /// <summary>The mail that a delivery brings; null when what it tells is so no longer, or the contact's address is gone.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MinutesLetter.Read(delivery.Id) is not { } letter
            || await meetings.FindAsync(letter.Meeting, cancellation) is not { Cancelled: false, Minutes: { } minutes } meeting)
            return null;
        if ((await book.OfAsync(meeting.Id, cancellation)).Of(letter.Contact) is not { } to) return null;
        return Content(letter, meeting, minutes) is { } content ? new(MailEnvelope.Of(delivery, to, null, domain), content) : null;
    }

    private MailContent? Content(MinutesLetter letter, Meeting meeting, Minutes minutes) => letter.Kind switch
    {
        LetterKind.Approval => minutes.Approval is { Withdrawn: false } sent && letter.IsOf(sent.Sent) && sent.Edition == minutes.Edition
            && links.Of(meeting, letter.Contact) is { } link
                ? MinutesMail.Approval(meeting, letter.Contact, catalogue, link, site.Site) : null,
        LetterKind.Comment => minutes.Approval?.Answers.LastOrDefault(a => a.Area == letter.Item && letter.IsOf(a.At)) is { } answer
            ? MinutesMail.Comment(meeting, answer, catalogue, site.MeetingPage(meeting), site.Site) : null,
        _ => minutes.NumberedMessages().FirstOrDefault(m => m.Id == letter.Item).Message is { Answer: { } answer } message
            && letter.IsOf(answer.At) ? MinutesMail.Answer(meeting, message, catalogue, site.MeetingPage(meeting), site.Site) : null,
    };

    private Delivery New(MinutesLetter letter, Meeting meeting)
    {
        var (id, now) = (MeetingId.Read(meeting.Id)!.Value, clock.GetUtcNow());
        return new Delivery
        {
            Batch = DeliveryRepository.RemindersOf(id.Year, id.Region), Id = letter.Name, Subscriber = letter.Contact,
            Kind = DeliveryKind.Minutes, Areas = meeting.Areas, Created = now, Changed = now, NextTry = now,
        };
    }
}
