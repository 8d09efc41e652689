namespace Reporting.Website.Subscriptions;

/// <summary>Who gets mails.</summary>
/// <param name="Newest">The newest published month, whose areas are offered; null for all.</param>
public sealed record SubscribersPageModel(
    Catalogue Catalogue, Period? Newest, SubscriberForm Form, string Done, FormRefusal? Refusal, IReadOnlyList<Subscriber> Subscribers,
    bool IsFirst, string? Next) : IPageModel<SubscribersPageView>;
