using Reporting.Application.Settings;
using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Application.Subscriptions;

/// <summary>Asks an address whether it wants what was asked for in its name.</summary>
public sealed class SignUp(
    SubscriberLedger subscribers, DeliveryLedger deliveries, ConfirmationCount count, Queues queues, AppSettings settings, TimeProvider clock)
{
    private const int MostPerDay = 3;

    /// <summary>Notes the wish and orders the confirmation: one per address and hour and few a day, so that nobody can flood another's.</summary>
    /// <returns>False, with nothing noted, when this hour has had all the confirmations it may have.</returns>
    public async Task<bool> AskAsync(SoundRequest request, CancellationToken cancellation)
    {
        var hour = ConfirmationCount.Hour(clock.GetUtcNow());
        // Even an address that needs no new mail is refused in a full hour: the answer must not tell who is known.
        var mails = await WasAskedAsync(request.Mail, hour, cancellation) ? 0 : 1;
        if (!await count.TakeAsync(mails, settings.MostConfirmationsPerHour, cancellation)) return false;
        var subscriber = await subscribers.WantAsync(request.Mail, request.Choice, cancellation);
        if (mails > 0 && await deliveries.AddAsync(Confirmation(subscriber, request.Choice, hour), cancellation))
            await queues.SendAsync(QueueNames.Deliver, new DeliverMessage(DeliveryLedger.Subscriptions, Id(subscriber, hour)), null, cancellation);
        return true;
    }

    private async Task<bool> WasAskedAsync(string mail, string hour, CancellationToken cancellation) =>
        await subscribers.FindByMailAsync(mail, cancellation) is { } known
        && await deliveries.NamesAsync(DeliveryLedger.Subscriptions, Id(known, ConfirmationCount.Day(hour)), cancellation) is var today
        && (today.Count >= MostPerDay || today.Contains(Id(known, hour)));

    private Delivery Confirmation(Subscriber subscriber, SubscriptionChoice wanted, string hour)
    {
        var now = clock.GetUtcNow();
        return new Delivery
        {
            Batch = DeliveryLedger.Subscriptions, Id = Id(subscriber, hour), Subscriber = subscriber.Id, Kind = DeliveryKind.Confirmation,
            Areas = wanted.Areas, Created = now, Changed = now, NextTry = now,
        };
    }

    private static string Id(Subscriber subscriber, string hour) => $"{subscriber.Id}|confirmation|{hour}";
}
