namespace Reporting.Website.Subscriptions;

/// <summary>A subscriber.</summary>
public sealed record SubscriberPageModel(Catalogue Catalogue, Subscriber Subscriber, string Done) : IPageModel<SubscriberPageView>;
