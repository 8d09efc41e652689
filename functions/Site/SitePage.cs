using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Reporting.Functions.Site;

/// <summary>Answers with the pages of the site.</summary>
internal static class SitePage
{
    // Everything a page needs comes from the site itself, and nothing runs that is written within a page.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page, rendered whole before it is sent.</summary>
    /// <param name="parameters">The component's parameters.</param>
    public static IResult Of<TPage>(HttpContext http, object parameters, int status = 200) where TPage : IComponent
    {
        var headers = http.Response.Headers;
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers.CacheControl) = (Policy, "nosniff", "private, no-cache");
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>A page that says what is wrong, and where to go instead.</summary>
    public static IResult Missing(HttpContext http, string title, string text) =>
        Say(http, 404, title, text);

    /// <summary>A page that says something and no more.</summary>
    public static IResult Say(HttpContext http, int status, string title, string text) =>
        Of<MissingPageView>(http, new { Context = SiteContext.Of(http), Title = title, Text = text }, status);
}
