namespace Reporting.Domain.Distribution;

/// <summary>What becomes of a subscription whose areas have ended.</summary>
public static class CarriedSubscriber
{
    /// <summary>
    /// The subscriber with every area that has ended before a month replaced by those that carry it on, each once; the very same
    /// one when nothing changes. What waits to be confirmed is carried on as well.
    /// </summary>
    public static Subscriber Carry(Subscriber subscriber, Succession succession, Period month) =>
        succession.Ended(Codes(subscriber), month).Count == 0 ? subscriber : subscriber with
        {
            Choice = Carry(subscriber.Choice, succession, month),
            Wanted = subscriber.Wanted is { } wanted ? Carry(wanted, succession, month) : null,
        };

    /// <summary>The choice with every area that has ended before a month replaced.</summary>
    public static SubscriptionChoice Carry(SubscriptionChoice choice, Succession succession, Period month) =>
        succession.Ended(choice.Codes(), month).Count == 0 ? choice : choice with
        {
            Areas = succession.Carry(choice.Areas, month),
            Reports = [.. choice.Reports.SelectMany(r => succession.Carry([r.Of], month).Select(a => r with { Of = a }))
                .DistinctBy(r => r.Name).Take(ReportSubscription.Max)],
        };

    /// <summary>
    /// The one mail that says so; null when she gets none, since no area of hers has ended or she is sent nothing. Its id is that
    /// of the month in which the change is complete, so that it is the same whichever run comes to it.
    /// </summary>
    public static Delivery? News(Subscriber subscriber, Catalogue catalogue, Period month, string batch, DateTimeOffset now)
    {
        var ended = catalogue.Succession.Ended(subscriber.Choice.Codes(), month);
        if (subscriber.State != SubscriberState.Active || ended.Count == 0) return null;
        var first = FirstMonthAfter(catalogue, ended);
        return new()
        {
            Batch = batch, Id = DeliveryPlan.Id(subscriber.Id, DeliveryKind.Succession, first.ToString()), Subscriber = subscriber.Id,
            Kind = DeliveryKind.Succession, Areas = ended, Created = now, Changed = now, NextTry = now,
        };
    }

    /// <summary>The first month in which none of some areas that end exists.</summary>
    public static Period FirstMonthAfter(Catalogue catalogue, IEnumerable<string> ended) =>
        ended.Select(a => catalogue.Area(a)!.Valid.To!.Value).Max() + 1;

    private static IEnumerable<string> Codes(Subscriber subscriber) => subscriber.Choice.Codes().Concat(subscriber.Wanted?.Codes() ?? []);
}
