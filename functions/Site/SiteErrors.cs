using Microsoft.AspNetCore.Diagnostics;

namespace Reporting.Functions.Site;

/// <summary>Answers with a page that helps when a page of the site could not be made; the log tells what happened.</summary>
internal sealed class SiteErrors(ILogger<SiteErrors> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellation)
    {
        // The request itself has lost its endpoint by now.
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        if (exception is OperationCanceledException || endpoint?.Metadata.GetMetadata<SitePageMark>() is null) return false;
        var status = exception is BadHttpRequestException wrong ? wrong.StatusCode : StatusCodes.Status500InternalServerError;
        // By the route, as an address may be a credential.
        if (status >= StatusCodes.Status500InternalServerError) log.LogError(exception, "A page could not be made: {Route}.", endpoint.DisplayName);
        var (title, text) = Words(SiteContext.Of(http), status);
        await SitePage.Say(http, status, title, text).ExecuteAsync(http);
        return true;
    }

    private static (string Title, string Text) Words(SiteContext context, int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => (context.Say("Der er for meget i formularen", "There is too much in the form"),
            context.Say("Intet er ændret. Gå tilbage, skriv mindre, og send igen.", "Nothing is changed. Go back, write less and send it again.")),
        < StatusCodes.Status500InternalServerError => (context.Say("Adressen eller formularen kan ikke forstås", "The address or the form is not understood"),
            context.Say("Intet er ændret. Gå tilbage, og prøv igen.", "Nothing is changed. Go back and try again.")),
        _ => (context.Say("Siden kan ikke vises lige nu", "The page cannot be shown right now"),
            context.Say("Noget gik galt hos os. Prøv igen om lidt.", "Something went wrong on our side. Try again in a moment.")),
    };
}

/// <summary>Marks the routes that answer with pages of the site.</summary>
internal sealed record SitePageMark;

/// <summary>Marks routes.</summary>
internal static class SitePageMarks
{
    /// <summary>Says that a route answers with a page of the site, also when it fails.</summary>
    public static RouteHandlerBuilder AsSitePage(this RouteHandlerBuilder route) => route.ExcludeFromDescription().WithMetadata(new SitePageMark());
}
