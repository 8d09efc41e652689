using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Reporting.Local.Host;

/// <summary>Passes requests on to the handler and its answers back, both as they come.</summary>
internal sealed class HandlerProxy(HandlerSupervisor handler, FunctionCounts counts, TimeSpan functionTimeout, ILogger log) : IDisposable
{
    internal const long LargestBody = 104_857_600;
    private const int LargestSentUnasked = 65_536;

    private static readonly UriCreationOptions AsSent = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });

    /// <summary>Raised after a request that may have put messages on a queue.</summary>
    internal event Action? Changed;

    /// <summary>Answers the request through the handler: 413 for a large body, 503 without a handler, 502 when it breaks off.</summary>
    internal async Task ForwardAsync(HttpContext context, string function, CancellationToken hardStop)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            await Problem.TooLarge(LargestBody).ExecuteAsync(context);
        }
        else if (handler.Running is { } process)
        {
            await CountAsync(context, function, process, hardStop);
        }
        else
        {
            await Problem.HandlerDown(handler.State).ExecuteAsync(context);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task CountAsync(HttpContext context, string function, HandlerProcess process, CancellationToken hardStop)
    {
        counts.Begin(function);
        var succeeded = false;
        try
        {
            using var limit = new CallLimit(handler, process, function, functionTimeout, hardStop);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(limit.Over, context.RequestAborted);
            await PassAsync(context, process, over.Token);
            succeeded = context.Response.StatusCode < 500;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            await FailAsync(context, function, e);
        }
        finally
        {
            counts.End(function, succeeded);
        }

        if (succeeded && !HttpMethods.IsGet(context.Request.Method))
        {
            Changed?.Invoke();
        }
    }

    private async Task PassAsync(HttpContext context, HandlerProcess process, CancellationToken over)
    {
        using var request = Request(context, process);
        using var answer = await client.SendAsync(request, over);
        context.Response.StatusCode = (int)answer.StatusCode;
        ProxyHeaders.Copy(answer, context.Response);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.StartAsync(over);
        await answer.Content.CopyToAsync(context.Response.Body, over);
    }

    private static HttpRequestMessage Request(HttpContext context, HandlerProcess process)
    {
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), Target(context, process))
        {
            Content = HasBody(context) ? new FlushedContent(context.Request.Body) : null,
        };
        ProxyHeaders.Copy(context.Request, request);

        // Otherwise the handler's refusal of a large body is lost: HttpClient reads no answer before the body is sent.
        request.Headers.ExpectContinue = context.Request.ContentLength > LargestSentUnasked;
        request.Headers.TryAddWithoutValidation("x-ms-invocation-id", Guid.NewGuid().ToString());
        return request;
    }

    private static bool HasBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;

    private static Uri Target(HttpContext context, HandlerProcess process)
    {
        var sent = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var pathAndQuery = sent.StartsWith('/') ? sent : context.Request.Path + context.Request.QueryString.Value;
        return new Uri(process.Address.GetLeftPart(UriPartial.Authority) + pathAndQuery, AsSent);
    }

    private async Task FailAsync(HttpContext context, string function, Exception reason)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        log.LogError("{Function}: the handler broke off the answer ({Reason}).", function, reason.Message);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        var problem = reason.InnerException is BadHttpRequestException { StatusCode: 413 } ? Problem.TooLarge(LargestBody) : Problem.HandlerFailed(function);
        context.Response.Clear();
        await problem.ExecuteAsync(context);
    }
}
