using Reporting.Application.Evaluations;
using Reporting.Application.Mail;

namespace Reporting.Application.Meetings;

/// <summary>Writes the mails about meetings, whose recipients are no subscribers.</summary>
public sealed class MeetingMails(
    MeetingReminders reminders, InvitationSender invitations, MaterialSender material, MinutesLetters letters, EvaluationSender evaluations)
{
    /// <summary>Whether a delivery is one of these.</summary>
    public static bool Bring(DeliveryKind kind) => kind
        is DeliveryKind.Reminder or DeliveryKind.Invitation or DeliveryKind.Material or DeliveryKind.Minutes
        or DeliveryKind.Evaluation;

    /// <summary>The mail that a delivery brings; null when it is not needed any more, or the address is gone.</summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation) => delivery.Kind switch
    {
        DeliveryKind.Invitation => invitations.WriteAsync(delivery, domain, cancellation),
        DeliveryKind.Material => material.WriteAsync(delivery, domain, cancellation),
        DeliveryKind.Minutes => letters.WriteAsync(delivery, domain, cancellation),
        DeliveryKind.Evaluation => evaluations.WriteAsync(delivery, domain, cancellation),
        _ => reminders.WriteAsync(delivery, domain, cancellation),
    };
}
