using Reporting.Functions.Website;
using Reporting.Website.Subscriptions;

namespace Reporting.Functions.Subscriptions;

/// <summary>The pages that mails link to.</summary>
public sealed class SubscriptionPages(Catalogue catalogue, SiteLinks links)
{
    /// <summary>The form to sign up.</summary>
    /// <param name="newest">The newest published month, whose areas are offered; null for all.</param>
    /// <param name="mail">The address as far as it is written.</param>
    /// <param name="refusal">Why nothing came of the last try; null when there was none.</param>
    public IResult SignUp(HttpContext http, Period? newest, string mail, SubscriptionChoice choice, FormRefusal? refusal = null) =>
        SitePage.Of(http, new SignUpPageModel(catalogue, newest, mail, choice, refusal), refusal?.Status ?? 200);

    /// <summary>Asks whether the address wants a choice.</summary>
    public IResult Confirm(HttpContext http, Subscriber subscriber, SubscriptionChoice wanted) =>
        SitePage.Of(http, new ConfirmPageModel(catalogue, subscriber.Mail, wanted));

    /// <summary>Says that it is confirmed.</summary>
    public IResult Confirmed(HttpContext http, Subscriber subscriber) =>
        SitePage.Of(http, new ConfirmedPageModel(catalogue, subscriber.Choice, links.Manage(subscriber).AbsoluteUri));

    /// <summary>Answers to a confirmation that is settled: done, as long as it still stands; otherwise that the link is used.</summary>
    public IResult Settled(HttpContext http, Subscriber subscriber, SubscriptionChoice asked) =>
        subscriber is { State: SubscriberState.Active } && SubscriptionChoice.IsSame(subscriber.Choice, asked)
            ? Confirmed(http, subscriber) : Dead(http, 410, Words(http).Used);

    /// <summary>Shows what is sent, to be changed.</summary>
    /// <param name="isChanged">Whether the change was made that was asked for; null when none was.</param>
    /// <param name="newest">The newest published month, whose areas are offered; null for all.</param>
    /// <param name="refused">What was sent and not taken, with what is wrong with it; null when nothing was.</param>
    public IResult Manage(
        HttpContext http, Subscriber subscriber, Period? newest, bool? isChanged, (SubscriptionChoice Sent, FormRefusal? Why)? refused = null) =>
        SitePage.Of(http, new ManagePageModel(
            catalogue, newest, subscriber, refused?.Sent ?? subscriber.Choice, isChanged, refused?.Why), refused?.Why?.Status ?? 200);

    /// <summary>Asks before some kinds of mail end.</summary>
    public static IResult Leave(HttpContext http, SubscriptionKinds kinds) => SitePage.Of(http, new LeavePageModel(kinds));

    /// <summary>Says something and no more.</summary>
    public static IResult Say(HttpContext http, int status, (string Title, string Text) what) =>
        SitePage.Of(http, new SaidPageModel(what.Title, what.Text, null), status);

    /// <summary>Says why a link opens nothing: 410 when it is too old, 404 when it is not one of the app's.</summary>
    public IResult Refused(HttpContext http, LinkCheck link) =>
        link.State == LinkState.Expired ? Dead(http, 410, Words(http).Expired) : Dead(http, 404, Words(http).Wrong);

    /// <summary>Says that whom the link was made for is no longer there.</summary>
    public IResult Gone(HttpContext http) => Dead(http, 410, Words(http).Gone);

    /// <summary>The words of a request's language.</summary>
    internal static SubscriptionText Words(HttpContext http) => new SubscriptionText(SiteContext.Of(http).Language);

    private IResult Dead(HttpContext http, int status, (string Title, string Text) what) =>
        SitePage.Of(http, new SaidPageModel(what.Title, what.Text, links.SignUp(SiteContext.Of(http).Code).AbsoluteUri), status);
}
