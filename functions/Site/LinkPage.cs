namespace Reporting.Functions.Site;

/// <summary>Pages whose address is a credential.</summary>
internal static class LinkPage
{
    /// <summary>Says for all pages of a route how browsers must treat them: the address goes nowhere, and nothing is kept.</summary>
    public static RouteHandlerBuilder AsLinkPage(this RouteHandlerBuilder route) => route.AsSitePage().AddEndpointFilter((context, next) =>
    {
        var response = context.HttpContext.Response;
        // At the last moment, since pages write headers of their own while they are made.
        response.OnStarting(() =>
        {
            (response.Headers.CacheControl, response.Headers["Referrer-Policy"], response.Headers["X-Robots-Tag"]) = ("no-store", "no-referrer", "noindex");
            return Task.CompletedTask;
        });
        return next(context);
    });
}
