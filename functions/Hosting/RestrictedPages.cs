using Reporting.Functions.Website;

namespace Reporting.Functions.Hosting;

/// <summary>Keeps pages to their audience, and forms to those whose they are.</summary>
internal static class RestrictedPages
{
    /// <summary>
    /// The answer to whoever may not see the page or send its form, or null. Who has not signed in is sent to do so, and told to
    /// when a form was sent.
    /// </summary>
    public static async Task<IResult?> RefuseAsync(HttpContext http, HttpFunction function)
    {
        if (function.Attribute<SmallBodyAttribute>() is not null) SmallBody.RefuseTooLarge(http.Request);
        if (function.Attribute<RestrictedAttribute>() is not { } restricted) return null;
        var isForm = HttpMethods.IsPost(http.Request.Method);
        if (Refused(http, SiteContext.Of(http), restricted) is { } refused)
        {
            if (isForm) await PostedForm.ReadAsync(http); // off the wire, so that whoever sends it reads the answer
            return refused;
        }

        return isForm ? Foreign(http, await PostedForm.ReadAsync(http)) : null;
    }

    private static IResult? Refused(HttpContext http, SiteContext site, RestrictedAttribute restricted)
    {
        if (site.Caller is { } caller) return restricted.Admits(caller) ? null : SitePage.Say(http, 403,
            site.Say("Du har ikke adgang til siden", "You may not see this page"),
            site.Say($"Du er logget ind som {caller.Name}. Bed den, der driver systemet, om adgang.",
                $"You are signed in as {caller.Name}. Ask whoever runs the system for access."));
        if (!site.HasSignIn) return SitePage.Say(http, 403, site.Say("Siden kræver login", "This page needs a sign-in"),
            site.Say("Der er ikke sat login op her. Brug API'et med en nøgle, eller bed den, der driver systemet, om at sætte login op.",
                "No sign-in is set up here. Use the API with a key, or ask whoever runs the system to set one up."));
        // No way from a form to the sign-in: what was typed would be gone.
        return !HttpMethods.IsPost(http.Request.Method)
            ? Results.Redirect("/sign-in?to=" + Uri.EscapeDataString(site.Path)) : SitePage.Say(http, 403,
            site.Say("Du er ikke logget ind længere", "You are no longer signed in"), site.Say(
                "Intet er ændret, og det, du skrev, er ikke tabt: log ind i et andet faneblad, og genindlæs så denne side for at sende det igen.",
                "Nothing is changed, and what you wrote is not lost: sign in in another tab, then reload this page to send it again."),
            new SiteLink("/sign-in", site.Say("Log ind", "Sign in")) { IsApart = true });
    }

    // Null when the form holds its caller's token. One that is too old was this caller's own, so that no other site can have sent the form.
    private static IResult? Foreign(HttpContext http, PostedForm form)
    {
        var site = SiteContext.Of(http);
        return http.RequestServices.GetRequiredService<FormTokens>().Check(site.Caller!, form.Text(FormTokens.Field)) switch
        {
            LinkState.Valid => null,
            LinkState.Expired => SitePage.Of(http, new SendAgainModel([.. form.All.Where(f => f.Name != FormTokens.Field)]), 403),
            _ => SitePage.Say(http, 403, site.Say("Formularen er ikke din", "The form is not yours"), site.Say(
                "Intet er ændret. Er du logget ind som en anden end før, så log ind igen i et andet faneblad, og genindlæs denne side. Ellers gå tilbage, genindlæs siden, og send igen.",
                "Nothing is changed. If you are signed in as somebody else than before, sign in again in another tab and reload this page. Otherwise go back, reload the page and send it again.")),
        };
    }
}
