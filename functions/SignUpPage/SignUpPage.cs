using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>/subscriptions: GET shows the form to sign up for mails, POST asks the address.</summary>
internal static class SignUpPage
{
    private const string Route = "/subscriptions";
    private static readonly SubscriptionChoice Usual = new([], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, (HttpContext http, PageText text, SubscriptionPages pages) =>
            pages.SignUp("", Start(text) with { Areas = [.. http.Request.Query["areas"].OfType<string>()] }, text)).AsSitePage();
        app.MapPost(Route, Ask).WithSmallBody().AsSitePage();
    }

    // Nothing is done here in the visitor's name, since the address itself must confirm: so no token against forgery is needed.
    private static async Task<IResult> Ask(
        HttpContext http, PageText text, PostedForm form, ChoiceRules rules, SignUp signUp, SubscriptionPages pages, CancellationToken cancellation)
    {
        var (written, choice) = (form.Text("mail"), form.Choice(rules));
        if (choice is null || MailAddresses.Read(written) is not { } mail)
            return pages.SignUp(written, form.Ticked(), text, 400, text.NotSignedUp);
        return await signUp.AskAsync(ClientAddress.Of(http), new SoundRequest(mail, choice), cancellation)
            ? SubscriptionPages.Say(200, text.SignedUp, text) : pages.SignUp(written, choice, text, 429, text.TooMany);
    }

    private static SubscriptionChoice Start(PageText text) => text.Code == "en" ? Usual with { Language = Language.English } : Usual;
}
