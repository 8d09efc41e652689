namespace Reporting.Functions.Site;

/// <summary>Pages whose address is a credential.</summary>
internal static class LinkPage
{
    /// <summary>Says for all pages of a route how browsers must treat them: the address goes nowhere, and nothing is kept.</summary>
    public static RouteHandlerBuilder AsLinkPage(this RouteHandlerBuilder route) => route.ExcludeFromDescription().AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        var headers = context.HttpContext.Response.Headers;
        (headers.CacheControl, headers["Referrer-Policy"], headers["X-Robots-Tag"]) = ("no-store", "no-referrer", "noindex");
        return answer;
    });
}
