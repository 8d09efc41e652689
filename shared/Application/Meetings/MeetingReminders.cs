using Microsoft.Extensions.Logging;
using Reporting.Application.Evaluations;
using Reporting.Application.Mail;
using Reporting.Application.Operations;

namespace Reporting.Application.Meetings;

/// <summary>Finds what contacts of meetings are to be reminded of, writes it down as deliveries, and writes the mails.</summary>
public sealed class MeetingReminders(
    Catalogue catalogue, MeetingRepository meetings, ContactRepository book, MeetingLedger ledger, MeetingMailAddresses addresses,
    InvitationSender invitations, MaterialSender material, EvaluationSender evaluations, FileSweeper files, TimeProvider clock,
    ILogger<MeetingReminders> log)
{
    /// <summary>
    /// Writes down every reminder that is due and has not been written down before, and sends its message; and the invitations and
    /// material whose sending was cut off; and it asks what meetings gave that were held.
    /// </summary>
    public async Task OrderAsync(CancellationToken cancellation)
    {
        var (today, failures) = (DanishDay.Of(clock), new Failures(log));
        // Agreements may be due years after their meeting, and material may be due for one of next January.
        for (var year = today.Year - MeetingRepository.YearsBack; year <= today.Year + 1; year++)
            foreach (var region in RegionAreas.Regions(catalogue, year))
                foreach (var meeting in await meetings.OfAsync(year, region.Code, cancellation))
                    await failures.TryAsync($"Reminding of meeting {meeting.Id}", () => OrderAsync(meeting, today, cancellation));
        await failures.TryAsync("Sweeping up files", () => files.SweepAsync(cancellation));
        failures.Throw();
    }

    /// <summary>The mail that a delivery brings; null when it is not due any more, or the contact's address is gone.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MeetingReminder.Read(delivery.Id) is not { } reminder
            || await meetings.FindAsync(reminder.Meeting, cancellation) is not { } meeting) return null;
        if (!MeetingReminder.Of(meeting, DanishDay.Of(clock)).Contains(reminder)) return null;
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        if (contacts.Of(reminder.Contact) is not { } to) return null;
        var links = await addresses.OfAsync(meeting, contacts, reminder.Contact, reminder.Kind == ReminderKind.Material, cancellation);
        return MeetingMailAddresses.Put(delivery, to, contacts, domain,
            ReminderMail.Compose(reminder, meeting, catalogue, links, DanishDay.Of(clock)));
    }

    private async Task OrderAsync(Meeting meeting, DateOnly today, CancellationToken cancellation)
    {
        await invitations.OrderAsync(meeting, cancellation);
        await material.OrderAsync(meeting, cancellation);
        await evaluations.OrderAsync(meeting, cancellation);
        var due = MeetingReminder.Of(meeting, today).ToList();
        var contacts = due.Count == 0 ? MeetingContacts.None : await book.OfAsync(meeting.Id, cancellation);
        foreach (var reminder in due.Where(r => contacts.Of(r.Contact) is not null))
            await ledger.AddAsync(MeetingLedger.RemindersOf(meeting.Id), reminder.Name, DeliveryKind.Reminder, reminder.Contact, meeting.Areas, cancellation);
    }

}
