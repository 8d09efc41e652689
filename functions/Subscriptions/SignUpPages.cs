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
        var choice = Start(http.HttpContext) with { Areas = asked, Reports = Wanted(http) };
        if (choice.Reports.Count > 0 && asked.Count == 0) choice = choice with { Kinds = SubscriptionKinds.None };
        return pages.SignUp(
            http.HttpContext, newest, "", newest is { } month ? CarriedSubscriber.Carry(choice, catalogue.Succession, month) : choice);
    }

    // Of a link: what it is about is chosen already.
    private IReadOnlyList<ReportSubscription> Wanted(HttpRequest http) =>
        http.Text("report") is { } report && ReportList.Find(report) is not null && http.Text("of") is { } of
        && (catalogue.Area(of) is not null || catalogue.Group(of) is not null) ? [new(report, of, ReportRhythm.Monthly)] : [];

    // Nothing is done here in the visitor's name, since the address itself must confirm: so no token against forgery is needed.
    private async Task<IResult> AskAsync(HttpContext http, Period? newest, CancellationToken cancellation)
    {
        var (form, errors) = (await PostedForm.ReadAsync(http), new ValidationErrors());
        var (written, text) = (form.Text("mail"), SubscriptionPages.Words(http));
        if (form.IsAdding(catalogue)) return pages.SignUp(http, newest, written, form.Ticked(catalogue));
        var mail = MailAddresses.Read(written);
        if (mail is null) errors.Add("mail", MailAddresses.Wrong);
        if (form.Choice(rules, form.Areas(catalogue), newest, errors) is not { } choice || mail is null)
            return pages.SignUp(http, newest, written, form.Ticked(catalogue),
                errors.Refusal(text.NotSignedUp, SiteContext.Of(http).Language));
        return await signUp.AskAsync(ClientAddress.Of(http), new SoundRequest(mail, choice), cancellation)
            ? SubscriptionPages.Say(http, 200, text.SignedUp) : pages.SignUp(http, newest, written, choice, new(429, text.TooMany, []));
    }

    private static SubscriptionChoice Start(HttpContext http) => Usual with { Language = SiteContext.Of(http).Language };
}
