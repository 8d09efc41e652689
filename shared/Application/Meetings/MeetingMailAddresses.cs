using Microsoft.Extensions.Options;
using Reporting.Application.Access;
using Reporting.Application.Mail;

namespace Reporting.Application.Meetings;

/// <summary>What mails about meetings link to, and whom they ask to write to.</summary>
public sealed class MeetingMailAddresses(Catalogue catalogue, SiteLinks site, ItemLinks links, IOptions<MailOptions> mail)
{
    /// <summary>The address that mails come from.</summary>
    public string Sender => mail.Value.Sender.Address;

    /// <summary>Whom one writes to at the region: its contact, or else whom the settings name; null when nobody is known.</summary>
    public string? RegionMail(MeetingContacts contacts) => contacts.Region ?? mail.Value.Contact;

    /// <summary>The links of a mail to a recipient. Only an area's own contact is given the link by which the area writes.</summary>
    /// <param name="agenda">Whether the agenda's page is among them, when it is open.</param>
    public async Task<MeetingMailLinks> OfAsync(
        Meeting meeting, MeetingContacts contacts, string recipient, bool agenda, CancellationToken cancellation) => new(
            site.Site, agenda && meeting.Areas.Contains(recipient) ? (await links.OfAsync(meeting, recipient, cancellation)).Address : null,
            RegionMail(contacts));

    /// <summary>A mail in its envelope. Who answers it writes to the region.</summary>
    public static OutgoingMail Put(Delivery delivery, string to, MeetingContacts contacts, string domain, MailContent content) =>
        new(MailEnvelope.Of(delivery, to, null, domain) with { ReplyTo = contacts.Region == to ? null : contacts.Region }, content);

    /// <summary>What a recipient is called in a calendar.</summary>
    public CalendarPerson Person(MeetingContacts contacts, string recipient, string mail) => new(
        contacts.People.FirstOrDefault(p => p.Mark == recipient)?.Name ?? catalogue.Area(recipient)?.Name, mail);

    /// <summary>Who invites: the region by its contact; the sender of the mail to the region itself, and where it has no contact.</summary>
    public CalendarPerson Organizer(Meeting meeting, MeetingContacts contacts, string to)
    {
        var code = MeetingId.Read(meeting.Id)!.Value.Region;
        return new(catalogue.Area(code)?.Name ?? code, contacts.Region is { } region && region != to ? region : Sender);
    }
}
