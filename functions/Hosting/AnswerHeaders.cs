namespace Reporting.Functions;

/// <summary>The headers that every answer has.</summary>
internal static class AnswerHeaders
{
    private static readonly string Year = $"max-age={TimeSpan.FromDays(365).TotalSeconds}";

    /// <summary>
    /// Keeps what is not there out of search engines, and tells browsers to take content types as they are said, and to come by
    /// https alone where that is the public address.
    /// </summary>
    public static void UseAnswerHeaders(this WebApplication app)
    {
        var isSecure = app.Services.GetRequiredService<AppSettings>().IsSecure;
        app.Use((http, next) =>
        {
            // At the last moment, since what goes wrong takes the headers with it.
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.XContentTypeOptions = "nosniff";
                if (http.Response.StatusCode >= StatusCodes.Status400BadRequest) http.Response.Headers["X-Robots-Tag"] = "noindex";
                if (isSecure) http.Response.Headers.StrictTransportSecurity = Year;
                return Task.CompletedTask;
            });
            return next(http);
        });
    }
}
