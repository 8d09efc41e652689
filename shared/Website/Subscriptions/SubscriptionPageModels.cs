namespace Reporting.Website.Subscriptions;

/// <summary>The form to sign up.</summary>
/// <param name="Newest">The newest published month, whose areas are offered; null for all.</param>
/// <param name="Mail">The address as far as it is written.</param>
/// <param name="Choice">What is chosen so far.</param>
/// <param name="Refusal">Why nothing came of the last try; null when there was none.</param>
public sealed record SignUpPageModel(Catalogue Catalogue, Period? Newest, string Mail, SubscriptionChoice Choice, FormRefusal? Refusal)
    : IPageModel<SignUpPageView>;

/// <summary>The question whether an address wants a choice.</summary>
public sealed record ConfirmPageModel(Catalogue Catalogue, string Mail, SubscriptionChoice Wanted) : IPageModel<ConfirmPageView>;

/// <summary>That a choice is confirmed.</summary>
/// <param name="Manage">Where it can be changed.</param>
public sealed record ConfirmedPageModel(Catalogue Catalogue, SubscriptionChoice Choice, string Manage) : IPageModel<ConfirmedPageView>;

/// <summary>What is sent to a subscriber, to be changed.</summary>
/// <param name="Newest">The newest published month, whose areas are offered; null for all.</param>
/// <param name="Shown">What stands in the form: the subscriber's choice, or what was sent and not taken.</param>
/// <param name="IsChanged">Whether a change was made that was asked for; null when none was.</param>
/// <param name="Refusal">What was wrong with it; null when nothing was.</param>
public sealed record ManagePageModel(
    Catalogue Catalogue, Period? Newest, Subscriber Subscriber, SubscriptionChoice Shown, bool? IsChanged, FormRefusal? Refusal)
    : IPageModel<ManagePageView>;

/// <summary>The question before some kinds of mail end.</summary>
public sealed record LeavePageModel(SubscriptionKinds Kinds) : IPageModel<LeavePageView>;

/// <summary>A page that says something and no more.</summary>
/// <param name="SignUp">Where to sign up anew; null where nobody needs to.</param>
public sealed record SaidPageModel(string Title, string Text, string? SignUp) : IPageModel<SaidPageView>;
