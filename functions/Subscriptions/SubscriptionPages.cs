using System.Xml.Linq;
using Reporting.Domain;
using Reporting.Website.Subscriptions;

namespace Reporting.Functions.Subscriptions;

/// <summary>The pages that mails link to.</summary>
public sealed class SubscriptionPages(Catalogue catalogue, SiteLinks links)
{
    /// <summary>The form to sign up.</summary>
    /// <param name="mail">The address as far as it is written.</param>
    /// <param name="status">200; otherwise why nothing came of the last try.</param>
    /// <param name="note">The same in words, or null.</param>
    public IResult SignUp(string mail, SubscriptionChoice choice, SubscriptionText text, int status = 200, string? note = null) => HtmlPage.Answer(
        status, text.SignUp.Title, Note(note, "alert"), new XElement("p", text.SignUp.Text),
        HtmlPage.Form(text.SignUp.Button, null,
            new XElement("label", text.SignUp.Mail + " ", new XElement("input", new XAttribute("type", "email"), new XAttribute("name", "mail"),
                new XAttribute("required", "required"), new XAttribute("autocomplete", "email"), new XAttribute("value", Clean(mail)))),
            ChoiceHtml.Fields(choice, catalogue, text)));

    /// <summary>Asks whether the address wants a choice.</summary>
    public IResult Confirm(Subscriber subscriber, SubscriptionChoice wanted, SubscriptionText text) => HtmlPage.Answer(200, text.Confirm.Title,
        Lead(text.Confirm.Lead, subscriber), ChoiceHtml.Summary(wanted, catalogue, text), HtmlPage.Form(text.Confirm.Button, null),
        new XElement("p", text.Confirm.Otherwise));

    /// <summary>Says that it is confirmed.</summary>
    public IResult Confirmed(Subscriber subscriber, SubscriptionText text) => HtmlPage.Answer(200, text.Confirmed.Title,
        new XElement("p", text.Confirmed.Text), ChoiceHtml.Summary(subscriber.Choice, catalogue, text),
        new XElement("p", new XElement("a", new XAttribute("href", links.Manage(subscriber).AbsoluteUri), text.Confirmed.Manage)));

    /// <summary>Answers to a confirmation that is settled: done, as long as it still stands; otherwise that the link is used.</summary>
    public IResult Settled(Subscriber subscriber, SubscriptionChoice asked, SubscriptionText text) =>
        subscriber is { State: SubscriberState.Active } && SubscriptionChoice.IsSame(subscriber.Choice, asked)
            ? Confirmed(subscriber, text) : Dead(410, text.Used, text);

    /// <summary>Shows what is sent, to be changed.</summary>
    /// <param name="status">200; 400 when a change could not be made.</param>
    /// <param name="note">What came of the last change, or null.</param>
    public IResult Manage(Subscriber subscriber, SubscriptionText text, int status = 200, string? note = null) => HtmlPage.Answer(status, text.Manage.Title, Note(note, "status"),
        subscriber.State == SubscriberState.Suspended ? Note(text.Suspended, "note") : null, Lead(text.Manage.Lead, subscriber),
        HtmlPage.Form(text.Manage.Button, null, ChoiceHtml.Fields(subscriber.Choice, catalogue, text)),
        new XElement("h2", text.Delete.Title), new XElement("p", text.Delete.Text),
        HtmlPage.Form(text.Delete.Button, "end", new XElement("input",
            new XAttribute("type", "hidden"), new XAttribute("name", "do"), new XAttribute("value", "delete"))));

    /// <summary>Asks before some kinds of mail end.</summary>
    public static IResult Leave(SubscriptionKinds kinds, SubscriptionText text) => HtmlPage.Answer(200, text.Leave.Title,
        new XElement("p", text.Leave.Text), new XElement("ul", ChoiceHtml.Kinds(kinds, text).Select(k => new XElement("li", k))),
        HtmlPage.Form(text.Leave.Button, null));

    /// <summary>Says something and no more.</summary>
    public static IResult Say(int status, (string Title, string Text) what, SubscriptionText text) =>
        HtmlPage.Answer(status, what.Title, new XElement("p", what.Text));

    /// <summary>Says why a link opens nothing: 410 when it is too old, 404 when it is not one of the app's.</summary>
    public IResult Refused(LinkCheck link, SubscriptionText text) =>
        link.State == LinkState.Expired ? Dead(410, text.Expired, text) : Dead(404, text.Wrong, text);

    /// <summary>Says that whom the link was made for is no longer there.</summary>
    public IResult Gone(SubscriptionText text) => Dead(410, text.Gone, text);

    private IResult Dead(int status, (string Title, string Text) what, SubscriptionText text) => HtmlPage.Answer(status, what.Title,
        new XElement("p", what.Text), new XElement("p", new XElement("a", new XAttribute("href", links.SignUp(text.Code).AbsoluteUri), text.SignUp.Title)));

    // XML cannot hold control characters, however they are encoded.
    private static string Clean(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static XElement Lead(string words, Subscriber subscriber) => new("p", words + " ", new XElement("strong", subscriber.Mail), ":");

    private static XElement? Note(string? words, string role) => words is null ? null : new XElement("p",
        new XAttribute("class", "note"), new XAttribute("role", role), words);
}
