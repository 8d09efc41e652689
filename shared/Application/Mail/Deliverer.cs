using System.Diagnostics;
using Microsoft.Extensions.Options;
using Reporting.Application.Meetings;
using Reporting.Application.Newsletters;

namespace Reporting.Application.Mail;

/// <summary>
/// Sends mails, each once: the claim is written before the mail server is asked, and what it took is noted at once. Only
/// when this process dies between the two is a mail sent twice, with the same Message-ID.
/// </summary>
public sealed class Deliverer(
    DeliveryRepository deliveries, SubscriberRepository subscribers, MailComposer composer, MeetingMails meetings,
    NewsletterPlanner newsletters, SmtpSender sender, IOptions<SmtpOptions> server, IOptions<MailOptions> options, Queues queues,
    TimeProvider clock)
{
    /// <summary>Does what a message asks. A message of a delivery that is not due comes again when it is.</summary>
    public async Task DeliverAsync(DeliverMessage message, CancellationToken cancellation)
    {
        if (await deliveries.ClaimAsync(message.Batch, message.Delivery, server.Value.Lease, cancellation) is { } claimed)
            await DeliverAsync(claimed, cancellation);
        else if (await deliveries.FindAsync(message.Batch, message.Delivery, cancellation) is { } delivery)
            await AskAgainAsync(delivery, cancellation);
    }

    /// <summary>Sends the message of a delivery that has not ended, for the time when it is due.</summary>
    public async Task AskAgainAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (Deliveries.IsEnded(delivery.State)) return;
        // In whole seconds, as the queue counts; rounded up, or the message would come too early.
        var wait = Positive(Deliveries.DueAt(delivery, server.Value.Lease) - clock.GetUtcNow());
        var delay = TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds));
        await queues.SendAsync(QueueNames.Deliver, new DeliverMessage(delivery.Batch, delivery.Id), delay, cancellation);
    }

    /// <summary>Sends an ended delivery once more.</summary>
    /// <returns>The delivery, open again; null when somebody else changed it first.</returns>
    public async Task<Delivery?> SendAgainAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (await deliveries.ReopenAsync(delivery, cancellation) is not { } opened) return null;
        await AskAgainAsync(opened, cancellation);
        return opened;
    }

    private Task DeliverAsync(Delivery claimed, CancellationToken cancellation)
    {
        Activity.Current?.SetTag("reporting.area", string.Join(',', claimed.Areas)).SetTag("reporting.kind", claimed.Kind.ToString());
        if (claimed.Kind == DeliveryKind.NewsletterPlan) return SendAsync(claimed, null, t => PlanAsync(claimed, t), cancellation);
        return MeetingMails.Bring(claimed.Kind)
            ? SendAsync(claimed, null, t => meetings.WriteAsync(claimed, options.Value.Sender.Domain, t), cancellation)
            : DeliverToSubscriberAsync(claimed, cancellation);
    }

    // Like a mail of which nothing is to be sent once it is written.
    private async Task<OutgoingMail?> PlanAsync(Delivery claimed, CancellationToken cancellation)
    {
        await newsletters.PlanAsync(claimed.Id, cancellation);
        return null;
    }

    private async Task DeliverToSubscriberAsync(Delivery claimed, CancellationToken cancellation)
    {
        var subscriber = await subscribers.FindAsync(claimed.Subscriber, cancellation);
        if (subscriber is null || !Wants(subscriber, claimed))
        {
            await deliveries.EndAsync(claimed, DeliveryState.Cancelled, "The subscriber has left or wants no such mails.", cancellation);
            return;
        }

        await SendAsync(claimed, subscriber, t => composer.WriteAsync(claimed, subscriber, options.Value.Sender.Domain, t), cancellation);
    }

    private async Task SendAsync(Delivery claimed, Subscriber? subscriber, Func<CancellationToken, Task<OutgoingMail?>> write,
        CancellationToken cancellation)
    {
        if (await TryAsync(claimed, write, cancellation) is not { } outcome)
            await deliveries.EndAsync(claimed, DeliveryState.NotNeeded, null, cancellation);
        else
            await SettleAsync(claimed, subscriber, outcome); // not called off: what is done must be noted
    }

    private static bool Wants(Subscriber subscriber, Delivery delivery) => delivery.Kind == DeliveryKind.Confirmation
        || subscriber.State == SubscriberState.Active && Deliveries.IsAskedFor(delivery, subscriber.Choice);

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;

    private async Task<SendOutcome?> TryAsync(Delivery claimed, Func<CancellationToken, Task<OutgoingMail?>> write,
        CancellationToken cancellation)
    {
        try
        {
            // Written within one half of the lease and sent within the other, so that nobody takes it over meanwhile.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Positive(claimed.Changed + server.Value.Timeout - clock.GetUtcNow()));
            if (await write(limit.Token) is not { } mail) return null;
            limit.Token.ThrowIfCancellationRequested();
            return await sender.SendAsync(mail.Envelope, mail.Content);
        }
        catch (Exception failure)
        {
            // Given back, so that the queue's own tries count.
            await deliveries.GiveBackAsync(claimed, clock.GetUtcNow(), failure.Message, CancellationToken.None);
            throw;
        }
    }

    private async Task SettleAsync(Delivery claimed, Subscriber? subscriber, SendOutcome outcome)
    {
        switch (outcome.Result)
        {
            case SendResult.Accepted:
                await deliveries.EndAsync(claimed, DeliveryState.Sent, null, CancellationToken.None);
                if (subscriber is not null) await subscribers.AcceptedAsync(subscriber, CancellationToken.None);
                break;
            case SendResult.RefusedForGood:
                await deliveries.EndAsync(claimed, DeliveryState.Rejected, outcome.Reason, CancellationToken.None);
                if (outcome.Mailbox && subscriber is not null) await subscribers.RefusedAsync(subscriber.Id, CancellationToken.None);
                break;
            default:
                await WaitAsync(claimed, outcome.Reason!);
                break;
        }
    }

    private async Task WaitAsync(Delivery claimed, string reason)
    {
        var now = clock.GetUtcNow();
        if (Deliveries.IsTooOld(claimed, now))
            await deliveries.EndAsync(claimed, DeliveryState.Failed, reason, CancellationToken.None);
        else if (await deliveries.GiveBackAsync(claimed, now + Deliveries.Wait(claimed.Tries, options.Value.Retry), reason,
            CancellationToken.None) is { } waiting)
            await AskAgainAsync(waiting, CancellationToken.None);
    }
}
