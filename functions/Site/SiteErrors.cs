using Microsoft.AspNetCore.Diagnostics;

namespace Reporting.Functions.Site;

/// <summary>Answers with a page that helps when a page of the site could not be made; the log tells what happened.</summary>
internal sealed class SiteErrors : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellation)
    {
        // The request itself has lost its endpoint by now, so that another could be chosen.
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        if (exception is OperationCanceledException || endpoint?.Metadata.GetMetadata<SitePageMark>() is null) return false;
        var context = SiteContext.Of(http);
        await SitePage.Of<MissingPageView>(http, new
        {
            Context = context, Title = context.Say("Siden kan ikke vises lige nu", "The page cannot be shown right now"),
            Text = context.Say("Noget gik galt hos os. Prøv igen om lidt.", "Something went wrong on our side. Try again in a moment."), Links = (IReadOnlyList<SiteLink>)[],
        }, StatusCodes.Status500InternalServerError).ExecuteAsync(http);
        return true;
    }
}

/// <summary>Marks the routes that answer with pages of the site.</summary>
internal sealed record SitePageMark;

/// <summary>Marks routes.</summary>
internal static class SitePageMarks
{
    /// <summary>Says that a route answers with a page of the site, also when it fails.</summary>
    public static RouteHandlerBuilder AsSitePage(this RouteHandlerBuilder route) => route.ExcludeFromDescription().WithMetadata(new SitePageMark());
}
