namespace Reporting.Functions.Subscriptions;

/// <summary>Signing up for mails on the site.</summary>
public sealed class SignUpPages(
    Catalogue catalogue, ChoiceRules rules, SignUp signUp, SubscriptionPages pages, RunRepository runs)
{
    private static readonly SubscriptionChoice Usual = new(
        [], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false);

    /// <summary>/subscriptions: GET shows the form to sign up for mails, POST asks the address.</summary>
    [Function(nameof(SignUpPage)), SmallBody, SitePage]
    public async Task<IResult> SignUpPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscriptions")] HttpRequest http,
        CancellationToken cancellation)
    {
        var newest = await RunFinder.NewestAsync(runs, cancellation);
        if (HttpMethods.IsPost(http.Method)) return await AskAsync(http.HttpContext, newest, cancellation);
        IReadOnlyList<string> asked = [.. http.Query["areas"].OfType<string>()];
        return pages.SignUp(http.HttpContext, newest, "", Start(http.HttpContext) with
        {
            Areas = newest is { } month ? catalogue.Succession.Carry(asked, month) : asked,
        });
    }

    // Nothing is done here in the visitor's name, since the address itself must confirm: so no token against forgery is needed.
    private async Task<IResult> AskAsync(HttpContext http, Period? newest, CancellationToken cancellation)
    {
        var (form, errors) = (await PostedForm.ReadAsync(http), new ValidationErrors());
        var (written, text) = (form.Text("mail"), SubscriptionPages.Words(http));
        var choice = form.Choice(rules, form.Texts("areas"), newest, errors);
        if (choice is null || MailAddresses.Read(written) is not { } mail)
            return pages.SignUp(http, newest, written, form.Ticked(), 400, Why(form, errors, http) ?? text.NotSignedUp);
        return await signUp.AskAsync(ClientAddress.Of(http), new SoundRequest(mail, choice), cancellation)
            ? SubscriptionPages.Say(http, 200, text.SignedUp) : pages.SignUp(http, newest, written, choice, 429, text.TooMany);
    }

    // What is wrong with the areas that were ticked, such as that one has ended.
    private static string? Why(PostedForm form, ValidationErrors errors, HttpContext http) => form.Texts("areas").Count == 0 ? null
        : errors.All.Where(e => e.Field == "areas").Select(e => e.Text.In(SiteContext.Of(http).Language)).FirstOrDefault();

    private static SubscriptionChoice Start(HttpContext http) => Usual with { Language = SiteContext.Of(http).Language };
}
