namespace Reporting.Website.Subscriptions;

/// <summary>Who gets mails.</summary>
public sealed record SubscribersPageModel(
    Catalogue Catalogue, SubscriberForm Form, string Done, IReadOnlyList<string> ValidationErrors, IReadOnlyList<Subscriber> Subscribers,
    bool IsFirst, string? Next) : IPageModel<SubscribersPageView>;
