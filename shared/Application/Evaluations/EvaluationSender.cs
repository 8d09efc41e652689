using System.Globalization;
using Reporting.Application.Mail;
using Reporting.Application.Meetings;

namespace Reporting.Application.Evaluations;

/// <summary>Asks the jobcentres what a meeting gave: each once, by a mail with its own link.</summary>
public sealed class EvaluationSender(
    Catalogue catalogue, MeetingRepository meetings, EvaluationRepository evaluations, StandardRepository standards, ContactRepository book,
    MeetingLedger ledger, MeetingMailAddresses addresses, EvaluationLinks links, TimeProvider clock)
{
    /// <summary>
    /// Asks about a meeting from the day after it, when its region asks after such meetings. Each time it is asked for, jobcentres
    /// that have an address by now and got no mail get theirs.
    /// </summary>
    public async Task OrderAsync(Meeting meeting, CancellationToken cancellation)
    {
        var today = DanishDay.Of(clock);
        if (!EvaluationTime.IsToBeAsked(meeting, today) || !(await ScopeAsync(meeting, cancellation)).Holds(meeting)) return;
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        foreach (var area in meeting.Areas)
            if (await evaluations.AskAsync(meeting, area, today, cancellation) is { Answer: null } asked)
                await ledger.AddAsync(MeetingMailKind.Evaluation, meeting, NumberOf(asked), [area], contacts, cancellation);
    }

    /// <summary>The mail that a delivery brings; null when it is answered, too late, asked anew, or the address is gone.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MeetingMail.Read(delivery.Id) is not { } mail || await meetings.FindAsync(mail.Meeting, cancellation) is not { } meeting
            || !meeting.Areas.Contains(mail.Recipient) || !EvaluationTime.IsOpen(meeting, DanishDay.Of(clock))) return null;
        var asked = await evaluations.FindAsync(meeting.Id, mail.Recipient, cancellation);
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        if (asked is not { Asked: not null, Answer: null } || NumberOf(asked) != mail.Number
            || contacts.Of(mail.Recipient) is not { } to) return null;
        var about = await addresses.OfAsync(meeting, contacts, mail.Recipient, agenda: false, cancellation);
        return MeetingMailAddresses.Put(delivery, to, contacts, domain,
            EvaluationMail.Compose(meeting, mail.Recipient, catalogue, links.Of(meeting, mail.Recipient), about));
    }

    // A mail is named by the day it was asked: the same question again is the same mail, and about a moved meeting another.
    private static int NumberOf(MeetingEvaluation asked) =>
        int.Parse(asked.Asked!.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private async Task<EvaluationScope> ScopeAsync(Meeting meeting, CancellationToken cancellation)
    {
        var id = MeetingId.Read(meeting.Id)!.Value;
        return (await standards.OfAsync(id.Year, id.Region, cancellation))?.Evaluation ?? EvaluationScope.Dialogue;
    }
}
