using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>Keeps pages to those who have signed in.</summary>
internal static class RestrictedPages
{
    /// <summary>
    /// Lets only callers through that may see the page, and only forms that bear their mark; who has not signed in is sent to
    /// do so, and told to when a form was sent. A handler of POST must take a <see cref="PostedForm"/>. Nothing of it is kept by browsers.
    /// </summary>
    /// <param name="may">Who may see the page; everybody who has a role when left out.</param>
    public static RouteHandlerBuilder AsRestricted(this RouteHandlerBuilder route, Func<Caller, bool>? may = null) =>
        route.AsSitePage().WithMetadata(new FormGate(http => SiteContext.Of(http).Caller is { } c && May(c, may))).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (Refused(http, SiteContext.Of(http), c => May(c, may)) is { } refused) return refused;
            var answer = (HttpMethods.IsPost(http.Request.Method) ? Unmarked(context) : null) ?? await next(context);
            http.Response.Headers.CacheControl = "no-store";
            return answer;
        });

    private static bool May(Caller caller, Func<Caller, bool>? may) => may?.Invoke(caller) ?? caller.Roles.Count > 0;

    private static IResult? Refused(HttpContext http, SiteContext site, Func<Caller, bool> may)
    {
        if (site.Caller is { } caller) return may(caller) ? null : SitePage.Say(http, 403,
            site.Say("Du har ikke adgang til siden", "You may not see this page"),
            site.Say($"Du er logget ind som {caller.Name}. Bed den, der driver systemet, om adgang.", $"You are signed in as {caller.Name}. Ask whoever runs the system for access."));
        if (!site.HasSignIn) return SitePage.Say(http, 403, site.Say("Siden kræver login", "This page needs a sign-in"),
            site.Say("Der er ikke sat login op her. Brug API'et med en nøgle, eller bed den, der driver systemet, om at sætte login op.",
                "No sign-in is set up here. Use the API with a key, or ask whoever runs the system to set one up."));
        // No way from a form to the sign-in: what was typed would be gone.
        return HttpMethods.IsGet(http.Request.Method) ? Results.Redirect("/sign-in?to=" + Uri.EscapeDataString(site.Path)) : SitePage.Say(http, 403,
            site.Say("Du er ikke logget ind længere", "You are no longer signed in"), site.Say(
                "Intet er ændret, og det, du skrev, er ikke tabt: log ind i et andet faneblad, og genindlæs så denne side for at sende det igen.",
                "Nothing is changed, and what you wrote is not lost: sign in in another tab, then reload this page to send it again."),
            new SiteLink("/sign-in", site.Say("Log ind", "Sign in")) { IsApart = true });
    }

    // Null when the form bears its caller's mark. One that is too old was this caller's own, so that no other site can have sent the form.
    private static IResult? Unmarked(EndpointFilterInvocationContext context)
    {
        var (http, form) = (context.HttpContext, context.Arguments.OfType<PostedForm>().Single());
        var site = SiteContext.Of(http);
        return http.RequestServices.GetRequiredService<FormTokens>().Check(site.Caller!, form.Text(FormTokens.Field)) switch
        {
            LinkState.Valid => null,
            LinkState.Expired => SitePage.Of<SendAgainView>(
                http, new { Context = site, Fields = (IReadOnlyList<(string, string)>)[.. form.All.Where(f => f.Name != FormTokens.Field)] }, 403),
            _ => SitePage.Say(http, 403, site.Say("Formularen er ikke din", "The form is not yours"), site.Say(
                "Intet er ændret. Er du logget ind som en anden end før, så log ind igen i et andet faneblad, og genindlæs denne side. Ellers gå tilbage, genindlæs siden, og send igen.",
                "Nothing is changed. If you are signed in as somebody else than before, sign in again in another tab and reload this page. Otherwise go back, reload the page and send it again.")),
        };
    }
}
