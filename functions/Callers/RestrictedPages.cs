using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>Keeps pages to those who have signed in.</summary>
internal static class RestrictedPages
{
    /// <summary>
    /// Lets only callers through that may see the page, and only forms that bear their mark; who has not signed in is sent to
    /// do so. A handler of POST must take a <see cref="PostedForm"/>. Nothing of it is kept by browsers.
    /// </summary>
    /// <param name="may">Who may see the page; everybody who has a role when left out.</param>
    public static RouteHandlerBuilder AsRestricted(this RouteHandlerBuilder route, Func<Caller, bool>? may = null) =>
        route.ExcludeFromDescription().AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (Refused(http, SiteContext.Of(http), may ?? (c => c.Roles.Count > 0)) is { } refused) return refused;
            if (HttpMethods.IsPost(http.Request.Method) && !BearsMark(context)) return Unmarked(http);
            var answer = await next(context);
            http.Response.Headers.CacheControl = "no-store";
            return answer;
        });

    private static IResult? Refused(HttpContext http, SiteContext site, Func<Caller, bool> may)
    {
        if (site.Caller is { } caller) return may(caller) ? null : SitePage.Say(http, 403,
            site.Say("Du har ikke adgang til siden", "You may not see this page"),
            site.Say($"Du er logget ind som {caller.Name}. Bed den, der driver systemet, om adgang.", $"You are signed in as {caller.Name}. Ask whoever runs the system for access."));
        if (!site.HasSignIn) return SitePage.Say(http, 403, site.Say("Siden kræver login", "This page needs a sign-in"),
            site.Say("Der er ikke sat login op her. Brug API'et med en nøgle, eller bed den, der driver systemet, om at sætte login op.",
                "No sign-in is set up here. Use the API with a key, or ask whoever runs the system to set one up."));
        return Results.Redirect("/sign-in?to=" + Uri.EscapeDataString(HttpMethods.IsGet(http.Request.Method) ? site.Path : "/work"));
    }

    private static bool BearsMark(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        return http.RequestServices.GetRequiredService<FormTokens>().IsOf(
            http.RequestServices.GetRequiredService<CallerReader>().Of(http)!, context.Arguments.OfType<PostedForm>().Single().Text(FormTokens.Field));
    }

    private static IResult Unmarked(HttpContext http)
    {
        var site = SiteContext.Of(http);
        return SitePage.Say(http, 403, site.Say("Formularen er for gammel", "The form is too old"),
            site.Say("Intet er ændret. Gå tilbage, genindlæs siden, og send igen.", "Nothing is changed. Go back, reload the page and send it again."));
    }
}
