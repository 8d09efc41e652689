using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Reporting.Functions.Website;

/// <summary>Answers with the pages of the site.</summary>
internal static class SitePage
{
    private const int MaxNear = 5;
    private const int MaxMonths = 12;

    // Everything a page needs comes from the site itself, and nothing runs that is written within a page.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string FramedPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    /// <summary>A page, rendered whole before it is sent.</summary>
    public static IResult Of<TView>(HttpContext http, IPageModel<TView> model, int status = 200) where TView : IComponent
    {
        var headers = http.Response.Headers;
        (headers.ContentSecurityPolicy, headers.CacheControl) = (Policy, "private, no-cache");
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return new RazorComponentResult<TView>(new { Context = SiteContext.Of(http), Model = model })
        {
            StatusCode = status, PreventStreamingRendering = true,
        };
    }

    /// <summary>A page without forms and scripts that any site may show in a frame. All others are kept out of frames.</summary>
    public static IResult Framed<TView>(HttpContext http, IPageModel<TView> model) where TView : IComponent
    {
        var result = Of(http, model);
        http.Response.Headers.ContentSecurityPolicy = FramedPolicy;
        return result;
    }

    /// <summary>A page that says what is wrong, and where to go instead.</summary>
    public static IResult Missing(HttpContext http, string title, string text, params IReadOnlyList<SiteLink> links) =>
        Say(http, 404, title, text, links);

    /// <summary>The page for what is not there for the caller: who has not signed in may do so and look again.</summary>
    /// <param name="hidden">What is said to who has not signed in.</param>
    /// <param name="missing">What is said to who has.</param>
    public static IResult Hidden(HttpContext http, string title, string hidden, string missing, SiteLink back)
    {
        var context = SiteContext.Of(http);
        return Missing(http, title, context.Caller is null ? hidden : missing, context.Caller is null && context.HasSignIn
            ? [back, new("/sign-in?to=" + Uri.EscapeDataString(context.Path), context.Say("Log ind", "Sign in"))] : [back]);
    }

    /// <summary>A page that says something, and where to go from there.</summary>
    public static IResult Say(HttpContext http, int status, string title, string text, params IReadOnlyList<SiteLink> links) =>
        Of(http, new MissingPageModel(Title: title, Text: text, Links: links), status);

    /// <summary>
    /// A page that leads on by itself: in place of a redirect that could follow upon a form, which browsers stop where it
    /// leaves the site.
    /// </summary>
    public static IResult Onward(HttpContext http, string title, string address)
    {
        http.Response.Headers["Refresh"] = $"0; url={address}";
        return Say(http, 200, title, SiteContext.Of(http).Say("Siden går selv videre.", "The page goes on by itself."),
            new SiteLink(address, title));
    }

    /// <summary>The address of an area's or a region's page.</summary>
    public static string AddressOf(Area area) => area.Kind == AreaKind.Region ? $"/regions/{area.Code}" : $"/areas/{area.Code}";

    /// <summary>That an area or region is not there, with those of a month whose names come near.</summary>
    public static IResult NoArea(HttpContext http, Catalogue catalogue, string asked, Period month)
    {
        var context = SiteContext.Of(http);
        var near = NearNames.Of(asked, catalogue.AreasIn(month), a => a.Name, MaxNear)
            .Concat(catalogue.AreasIn(month).Where(a => a.Code == asked))
            .Select(a => new SiteLink(AddressOf(a), a.Name));
        return Missing(http, context.Say("Området findes ikke", "There is no such area"),
            context.Say("Måske mente du et af disse, eller find området i listen over regioner.",
                "Perhaps you meant one of these, or find the area in the list of regions."),
            [.. near, new SiteLink("/regions", context.Say("Alle områder", "All areas"))]);
    }

    /// <summary>
    /// That an area or region does not exist in a month: with those that carry it on, or that it will carry on, and its own months.
    /// </summary>
    /// <param name="months">The published months, newest first.</param>
    public static IResult NotIn(HttpContext http, Catalogue catalogue, Area area, Period month, IEnumerable<Period> months)
    {
        var (context, periods) = (SiteContext.Of(http), PeriodText.In(SiteContext.Of(http).Language));
        var named = http.Request.Query["month"].ToString() is { Length: > 0 } asked ? $"?month={Uri.EscapeDataString(asked)}" : "";
        var own = months.Where(area.Valid.Holds).Take(MaxMonths)
            .Select(m => new SiteLink($"{AddressOf(area)}?month={m}", $"{area.Name}, {periods.Long(m)}"));
        return Missing(http,
            context.Say($"{area.Name} findes ikke i {periods.Long(month)}", $"{area.Name} does not exist in {periods.Long(month)}"),
            EndedArea.Why(catalogue, area, month).In(context.Language).Trim(),
            [.. EndedArea.Instead(catalogue, area, month).Select(a => new SiteLink(AddressOf(a) + named, a.Name)), .. own,
                new SiteLink("/regions", context.Say("Alle områder", "All areas"))]);
    }

    /// <summary>That an indicator is not there, with those whose ids come near.</summary>
    public static IResult NoIndicator(HttpContext http, Catalogue catalogue, string asked)
    {
        var context = SiteContext.Of(http);
        var near = NearNames.Of(asked, catalogue.Indicators, i => i.Id, MaxNear)
            .Select(i => new SiteLink($"/indicators/{i.Id}", context.Say(i.Name, i.NameEn)));
        return Missing(http, context.Say("Målingen findes ikke", "There is no such indicator"),
            context.Say("Måske mente du en af disse.", "Perhaps you meant one of these."),
            [.. near, new SiteLink("/indicators", context.Say("Alle målinger", "All indicators"))]);
    }
}
