using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>/subscriptions: GET shows the form to sign up for mails, POST asks the address.</summary>
internal static class SignUpPage
{
    private const string Route = "/subscriptions";
    private static readonly SubscriptionChoice Usual = new([], SubscriptionKinds.Overview | SubscriptionKinds.Alerts, Language.Danish, false);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, (string? lang, SubscriptionPages pages) => pages.SignUp("", Start(lang), PageText.Asked(lang))).AsPage();
        app.MapPost(Route, Ask).WithSmallBody().AsPage();
    }

    // Nothing is done here in the visitor's name, since the address itself must confirm: so no token against forgery is needed.
    private static async Task<IResult> Ask(
        string? lang, HttpRequest http, ChoiceRules rules, SignUp signUp, SubscriptionPages pages, CancellationToken cancellation)
    {
        var text = PageText.Asked(lang);
        var form = await ChoiceForm.ReadAsync(http, cancellation);
        var (written, choice) = (form.Text("mail"), form.Choice(rules));
        if (choice is null || MailAddresses.Read(written) is not { } mail)
            return pages.SignUp(written, choice ?? Start(lang), text, 400, text.NotSignedUp);
        return await signUp.AskAsync(new SoundRequest(mail, choice), cancellation)
            ? SubscriptionPages.Say(200, text.SignedUp, text) : pages.SignUp(written, choice, text, 429, text.TooMany);
    }

    private static SubscriptionChoice Start(string? lang) => lang == "en" ? Usual with { Language = Language.English } : Usual;
}
