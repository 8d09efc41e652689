using Microsoft.AspNetCore.Diagnostics;

namespace Reporting.Functions;

/// <summary>Answers what is wrong with a request to the API as problem+json that tells what was expected.</summary>
internal sealed class BadRequests : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellation)
    {
        // The host logs a trigger's failures as they are.
        if (exception is not BadHttpRequestException wrong || !http.Request.Path.StartsWithSegments("/api")) return false;
        await Results.Problem(NoRevision(http) ?? wrong.Message, statusCode: wrong.StatusCode, title: Title(wrong.StatusCode)).ExecuteAsync(http);
        return true;
    }

    /// <summary>The detail of an answer that has none.</summary>
    public static string? DetailOf(HttpContext http, int? status) => status switch
    {
        400 => NoRevision(http), // the generated binding only says 400 to what is no number
        404 or 405 => "There is no such route. GET /api/openapi.json describes the API.",
        415 => SmallBody.NotJson,
        _ => null,
    };

    // The framework's own message names .NET types.
    private static string? NoRevision(HttpContext http) => http.Request.Query["revision"] is [{ } text, ..] && !int.TryParse(text, out _)
        ? $"'{text}' is not a revision. Write a whole number from 1, for example ?revision=1." : null;

    private static string Title(int status) => status switch
    {
        413 => "The body is too large",
        415 => "The body is of the wrong type",
        _ => "The request is not understood",
    };
}
