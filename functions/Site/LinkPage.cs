namespace Reporting.Functions.Site;

/// <summary>Pages whose address is a credential.</summary>
internal static class LinkPage
{
    /// <summary>Says for all pages of a route how browsers must treat them: the address goes nowhere, and nothing is kept.</summary>
    /// <param name="purpose">Of <see cref="LinkPurposes"/>: a form is read only when the route's token is valid for it.</param>
    public static RouteHandlerBuilder AsLinkPage(this RouteHandlerBuilder route, string purpose) =>
        route.AsSitePage().WithMetadata(new FormGate(http => IsValid(http, purpose))).AddEndpointFilter((context, next) =>
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

    private static bool IsValid(HttpContext http, string purpose) => http.RequestServices.GetRequiredService<LinkSigner>()
        .Open(purpose, $"{http.Request.RouteValues["token"]}").State == LinkState.Valid;
}
