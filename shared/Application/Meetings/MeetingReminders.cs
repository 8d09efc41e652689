using Microsoft.Extensions.Logging;
using Reporting.Application.Access;
using Reporting.Application.Mail;
using Reporting.Application.Operations;

namespace Reporting.Application.Meetings;

/// <summary>Finds what contacts of meetings are to be reminded of, writes it down as deliveries, and writes the mails.</summary>
public sealed class MeetingReminders(
    Catalogue catalogue, MeetingRepository meetings, ContactRepository book, DeliveryRepository deliveries, Queues queues, SiteLinks site,
    ItemLinks links, TimeProvider clock,
    ILogger<MeetingReminders> log)
{
    /// <summary>Writes down every reminder that is due and has not been written down before, and sends its message.</summary>
    public async Task OrderAsync(CancellationToken cancellation)
    {
        var (today, failures) = (DanishDay.Of(clock), new Failures(log));
        // Agreements may be due years after their meeting, and material may be due for one of next January.
        for (var year = today.Year - MeetingRepository.YearsBack; year <= today.Year + 1; year++)
            foreach (var region in RegionAreas.Regions(catalogue, year))
                foreach (var meeting in await meetings.OfAsync(year, region.Code, cancellation))
                    await failures.TryAsync($"Reminding of meeting {meeting.Id}", () => OrderAsync(meeting, today, cancellation));
        failures.Throw();
    }

    /// <summary>The mail that a delivery brings; null when it is not due any more, or the contact's address is gone.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MeetingReminder.Read(delivery.Id) is not { } reminder
            || await meetings.FindAsync(reminder.Meeting, cancellation) is not { } meeting) return null;
        if (!MeetingReminder.Of(meeting, DanishDay.Of(clock)).Contains(reminder)) return null;
        if ((await book.OfAsync(meeting.Id, cancellation)).Of(reminder.Contact) is not { } to) return null;
        var items = reminder is { Kind: ReminderKind.Material, Contact: not MeetingReminder.Region }
            ? (await links.OfAsync(meeting, reminder.Contact, cancellation)).Address : null;
        return new(MailEnvelope.Of(delivery, to, null, domain),
            ReminderMail.Compose(reminder, meeting, catalogue, items, site.Site, DanishDay.Of(clock)));
    }

    private async Task OrderAsync(Meeting meeting, DateOnly today, CancellationToken cancellation)
    {
        var due = MeetingReminder.Of(meeting, today).ToList();
        var contacts = due.Count == 0 ? MeetingContacts.None : await book.OfAsync(meeting.Id, cancellation);
        foreach (var reminder in due.Where(r => contacts.Of(r.Contact) is not null))
        {
            var delivery = New(reminder, meeting);
            if (await deliveries.FindAsync(delivery.Batch, delivery.Id, cancellation) is not null) continue;
            if (await deliveries.AddAsync(delivery, cancellation))
                await queues.SendAsync(QueueNames.Deliver, new DeliverMessage(delivery.Batch, delivery.Id), null, cancellation);
        }
    }

    private Delivery New(MeetingReminder reminder, Meeting meeting)
    {
        var (id, now) = (MeetingId.Read(meeting.Id)!.Value, clock.GetUtcNow());
        return new Delivery
        {
            Batch = DeliveryRepository.RemindersOf(id.Year, id.Region), Id = reminder.Name, Subscriber = reminder.Contact,
            Kind = DeliveryKind.Reminder,
            Areas = meeting.Areas, Created = now, Changed = now, NextTry = now,
        };
    }
}
