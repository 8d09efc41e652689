namespace Reporting.Application.Subscriptions;

/// <summary>Asks an address whether it wants what was asked for in its name.</summary>
public sealed class SignUp(
    SubscriberRepository subscribers, DeliveryRepository deliveries, SignUpLimits limits, Queues queues, TimeProvider clock)
{
    private const int MaxPerDay = 3;

    /// <summary>Notes the wish and orders the confirmation: few to a mailbox, so that nobody can flood another's.</summary>
    /// <param name="client">The address of the client that asks, as what stands before the app saw it.</param>
    /// <returns>False, with nothing noted, when there have been all the confirmations there may be for now.</returns>
    public async Task<bool> AskAsync(string client, SoundRequest request, CancellationToken cancellation)
    {
        var hour = ConfirmationCount.Hour(clock.GetUtcNow());
        // Even an address that needs no new mail is refused in a full hour: the answer must not tell who is known.
        var mails = await limits.IsFreeAsync(hour, request.Mail, cancellation) ? 1 : 0;
        if (!await limits.AdmitAsync(hour, request.Mail, client, mails, cancellation)) return false;
        var subscriber = await subscribers.WantAsync(request.Mail, request.Choice, cancellation);
        if (await WasAskedOftenAsync(subscriber, hour, cancellation) || !await limits.ClaimAsync(hour, subscriber, cancellation))
            return true;
        if (await deliveries.AddAsync(Confirmation(subscriber, request.Choice, hour), cancellation))
            await queues.SendAsync(QueueNames.Deliver, new DeliverMessage(DeliveryRepository.Subscriptions, Id(subscriber, hour)), null,
                cancellation);
        return true;
    }

    /// <summary>Notes that an address has confirmed what it was asked.</summary>
    public Task AnsweredAsync(string client, string mail, CancellationToken cancellation) => limits.AnsweredAsync(
        ConfirmationCount.Hour(clock.GetUtcNow()), mail, client, cancellation);

    private async Task<bool> WasAskedOftenAsync(Subscriber subscriber, string hour, CancellationToken cancellation) =>
        (await deliveries.NamesAsync(DeliveryRepository.Subscriptions, Id(subscriber, ConfirmationCount.Day(hour)),
            cancellation)).Count >= MaxPerDay;

    private Delivery Confirmation(Subscriber subscriber, SubscriptionChoice wanted, string hour)
    {
        var now = clock.GetUtcNow();
        return new Delivery
        {
            Batch = DeliveryRepository.Subscriptions, Id = Id(subscriber, hour), Subscriber = subscriber.Id,
            Kind = DeliveryKind.Confirmation,
            Areas = wanted.Areas, Created = now, Changed = now, NextTry = now,
        };
    }

    private static string Id(Subscriber subscriber, string hour) => $"{subscriber.Id}|confirmation|{hour}";
}
