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
        return HttpMethods.IsPost(http.Method) ? await AskAsync(http.HttpContext, cancellation)
            : pages.SignUp(http.HttpContext, "", Start(http.HttpContext) with { Areas = [.. http.Query["areas"].OfType<string>()] });
    }

    // Nothing is done here in the visitor's name, since the address itself must confirm: so no token against forgery is needed.
    private async Task<IResult> AskAsync(HttpContext http, CancellationToken cancellation)
    {
        var form = await PostedForm.ReadAsync(http);
        var (written, choice, text) = (form.Text("mail"), form.Choice(rules), SubscriptionPages.Words(http));
        if (choice is null || MailAddresses.Read(written) is not { } mail)
            return pages.SignUp(http, written, form.Ticked(), 400, text.NotSignedUp);
        return await signUp.AskAsync(ClientAddress.Of(http), new SoundRequest(mail, choice), cancellation)
            ? SubscriptionPages.Say(http, 200, text.SignedUp) : pages.SignUp(http, written, choice, 429, text.TooMany);
    }

    private static SubscriptionChoice Start(HttpContext http) => Usual with { Language = SiteContext.Of(http).Language };
}
