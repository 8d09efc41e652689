namespace Reporting.Functions.Subscriptions;

/// <summary>A subscriber as the operator sees it.</summary>
/// <param name="Reports">The reports that are sent.</param>
/// <param name="Confirmed">When the address confirmed last; null when it did not, or the operator added it.</param>
internal sealed record SubscriberView(
    string Id, string Mail, IEnumerable<string> Areas, IEnumerable<string> Kinds, IEnumerable<ReportWish> Reports, string Language,
    bool PerArea, SubscriberState State, DateTimeOffset Created, DateTimeOffset? Confirmed)
{
    /// <summary>Shows a subscriber.</summary>
    public static SubscriberView Of(Subscriber subscriber) => new(
        subscriber.Id, subscriber.Mail, subscriber.Choice.Areas, ChoiceNames.Of(subscriber.Choice.Kinds),
        subscriber.Choice.Reports.Select(r => new ReportWish(r.Report, r.Of, ChoiceNames.Of(r.Every))),
        ChoiceNames.Of(subscriber.Choice.Language), subscriber.Choice.PerArea, subscriber.State, subscriber.Created, subscriber.Confirmed);
}
