using Microsoft.Extensions.Logging;
using Reporting.Application.Mail;

namespace Reporting.Application.Publishing;

/// <summary>Carries subscribers on from areas that have ended to those that carry them on, and tells each in one mail.</summary>
public sealed class SubscriberSuccession(
    Catalogue catalogue, SubscriberRepository subscribers, DeliveryRepository deliveries, Deliverer deliverer, TimeProvider clock,
    ILogger<SubscriberSuccession> log)
{
    /// <summary>
    /// Carries on everybody whose areas have ended before a month that is public now. May be done again, after having been cut
    /// off too, and by several at once: the mail is written down first under a name that is always the same, and who is carried
    /// on has no such area any longer.
    /// </summary>
    public async Task CarryAsync(Period month, CancellationToken cancellation)
    {
        if (!catalogue.Succession.AnyEnded(month)) return;
        var carried = 0;
        await foreach (var subscriber in subscribers.AllAsync(cancellation))
        {
            if (ReferenceEquals(CarriedSubscriber.Carry(subscriber, catalogue.Succession, month), subscriber)) continue;
            await CarryAsync(subscriber, month, cancellation);
            carried++;
        }

        if (carried > 0) log.LogInformation("{Count} subscribers of areas that ended before {Month} are carried on.", carried, month);
    }

    // Sent before the choice is changed, so that it is on its way before the first mail about the successor.
    private async Task CarryAsync(Subscriber subscriber, Period month, CancellationToken cancellation)
    {
        if (CarriedSubscriber.News(subscriber, catalogue, month, DeliveryRepository.Successions, clock.GetUtcNow()) is { } news)
        {
            await deliveries.AddAsync(news, cancellation);
            await deliverer.AskAgainAsync(news, cancellation);
        }

        await subscribers.CarryAsync(subscriber.Id, s => CarriedSubscriber.Carry(s, catalogue.Succession, month), cancellation);
    }
}
