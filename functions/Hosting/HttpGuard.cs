using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Reporting.Functions.Website;

namespace Reporting.Functions.Hosting;

/// <summary>
/// Stands before every function of HTTP: sets the headers that all answers have, keeps bodies small and restricted pages to their
/// audience, and answers with a page or a problem when a function fails.
/// </summary>
internal sealed partial class HttpGuard(IOptions<SiteOptions> site, ILogger<HttpGuard> log) : IFunctionsWorkerMiddleware
{
    private static readonly string Year = $"max-age={TimeSpan.FromDays(365).TotalSeconds}";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || HttpFunction.Find(context.FunctionDefinition.Name) is not { } function)
        {
            await next(context);
            return;
        }

        await AnswerAsync(http, function, async () =>
        {
            await next(context);
            var result = context.GetInvocationResult();
            var answer = result.Value as IResult;
            if (answer is not null) result.Value = Results.Empty;
            return answer;
        });
    }

    /// <summary>
    /// Answers a request by a function. The result is written here, so that what fails while it is written is answered too.
    /// </summary>
    /// <param name="run">Runs the function.</param>
    internal async Task AnswerAsync(HttpContext http, HttpFunction function, Func<Task<IResult?>> run)
    {
        http.Features.Set(function);
        PrepareHeaders(http, function);
        try
        {
            var answer = await RestrictedPages.RefuseAsync(http, function) ?? await RefuseRepeatAsync(http, function) ?? await run();
            // A file may be on the wire still, whoever refused it, and the host forwards no answer while it is.
            if (function.Attribute<UploadAttribute>() is not null) await SmallBody.DrainAsync(http.Request);
            if (answer is not null) await answer.ExecuteAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var answer = Failed(http, function, failure);
            await SmallBody.DrainAsync(http.Request);
            await answer.ExecuteAsync(http);
        }
    }

    private void PrepareHeaders(HttpContext http, HttpFunction function) => http.Response.OnStarting(() =>
    {
        // At the last moment, since what goes wrong takes the headers with it, and pages write headers of their own.
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (site.Value.IsSecure) headers.StrictTransportSecurity = Year;
        if (http.Response.StatusCode >= 400) headers["X-Robots-Tag"] = "noindex";
        if (function.Attribute<CachedBrieflyAttribute>() is not null && http.Response.StatusCode == 200)
            headers.CacheControl = "public, max-age=60";
        if (SiteContext.IsRead(http)) DependOnCookies(headers);
        if (function.Attribute<RestrictedAttribute>() is not null) headers.CacheControl = "no-store";
        if (function.Attribute<LinkPageAttribute>() is not null)
            (headers.CacheControl, headers["Referrer-Policy"], headers["X-Robots-Tag"]) = ("no-store", "no-referrer", "noindex");
        return Task.CompletedTask;
    });

    // The language and who has signed in stand in cookies: what is made by them is not for the next who comes to the address.
    private static void DependOnCookies(IHeaderDictionary headers)
    {
        headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        if (headers.CacheControl.Count == 0) headers.CacheControl = "private, no-cache";
    }

    private static async Task<IResult?> RefuseRepeatAsync(HttpContext http, HttpFunction function)
    {
        if (http.Request.Repeated() is not { } name) return null;
        await SmallBody.DrainAsync(http.Request);
        return function.Attribute<SitePageAttribute>() is not null ? SiteErrors.Repeated(http, name)
            : Problem.Bad($"'{name}' stands {http.Request.Query[name].Count} times in the query, but takes only one value. Write it once.");
    }

    private IResult Failed(HttpContext http, HttpFunction function, Exception failure)
    {
        http.Response.Clear();
        SiteContext.Forget(http);
        var wrong = failure as BadHttpRequestException ?? failure.InnerException as BadHttpRequestException;
        // By the function, as an address may be a credential.
        if (wrong is null) CouldNotAnswer(log, failure, function.Name);
        return function.Attribute<SitePageAttribute>() is null ? Problem.Of(wrong) : SiteErrors.Page(http, wrong?.StatusCode ?? 500);
    }

    [LoggerMessage(LogLevel.Error, "{Function} could not answer.")]
    private static partial void CouldNotAnswer(ILogger log, Exception failure, string function);
}
