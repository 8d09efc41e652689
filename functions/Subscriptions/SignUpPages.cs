using Reporting.Domain;
using Reporting.Website.Subscriptions;

namespace Reporting.Functions.Subscriptions;

/// <summary>Signing up for mails on the site.</summary>
public sealed class SignUpPages(ChoiceRules rules, SignUp signUp, SubscriptionPages pages)
{
    private static readonly SubscriptionChoice Usual = new(
        [], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false);

    /// <summary>/subscriptions: GET shows the form to sign up for mails, POST asks the address.</summary>
    [Function(nameof(SignUpPage)), SmallBody, SitePage]
    public async Task<IResult> SignUpPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscriptions")] HttpRequest http,
        CancellationToken cancellation)
    {
        var text = SubscriptionText.In(SiteContext.Of(http.HttpContext).Language);
        return HttpMethods.IsPost(http.Method) ? await AskAsync(http.HttpContext, text, cancellation)
            : pages.SignUp("", Start(text) with { Areas = [.. http.Query["areas"].OfType<string>()] }, text);
    }

    // Nothing is done here in the visitor's name, since the address itself must confirm: so no token against forgery is needed.
    private async Task<IResult> AskAsync(HttpContext http, SubscriptionText text, CancellationToken cancellation)
    {
        var form = await PostedForm.ReadAsync(http);
        var (written, choice) = (form.Text("mail"), form.Choice(rules));
        if (choice is null || MailAddresses.Read(written) is not { } mail)
            return pages.SignUp(written, form.Ticked(), text, 400, text.NotSignedUp);
        return await signUp.AskAsync(ClientAddress.Of(http), new SoundRequest(mail, choice), cancellation)
            ? SubscriptionPages.Say(200, text.SignedUp, text) : pages.SignUp(written, choice, text, 429, text.TooMany);
    }

    private static SubscriptionChoice Start(SubscriptionText text) => text.Code == "en" ? Usual with { Language = Language.English } : Usual;
}
