using System.Net;
using System.Text;
using Yarp.ReverseProxy.Forwarder;

namespace Reporting.Local.Host;

/// <summary>Passes requests on to the worker, with an invocation beside each, and its answers back.</summary>
internal sealed class HttpProxy(WorkerSupervisor supervisor, FunctionInvoker invoker, IHttpForwarder forwarder, ILogger log) : IDisposable
{
    internal const long LargestBody = 104_857_600;

    // As in Azure's host: how long nothing may come from either side.
    private static readonly ForwarderRequestConfig Config = new()
    {
        Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact, ActivityTimeout = TimeSpan.FromSeconds(240),
    };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    });

    /// <summary>Answers the request through the worker: 413 for a large body, 503 without a worker, 502 when it breaks off.</summary>
    internal Task AnswerAsync(HttpContext context, HttpFunction function, CancellationToken hardStop)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            return Problem.TooLarge(LargestBody).ExecuteAsync(context);
        }

        return supervisor.Running is { } worker
            ? PassAsync(context, function, worker, hardStop)
            : Problem.WorkerDown(supervisor.State).ExecuteAsync(context);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task PassAsync(HttpContext context, HttpFunction function, Worker worker, CancellationToken hardStop)
    {
        var id = Guid.NewGuid().ToString();
        context.Request.Headers["x-ms-invocation-id"] = id;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, hardStop);
        var forwarding = forwarder.SendAsync(context, worker.HttpAddress.ToString(), client, Config, ForwardedHeaders.Instance, over.Token);
        var mayChange = !HttpMethods.IsGet(context.Request.Method);
        var invoking =
            invoker.InvokeAsync(worker, function.Name, InvocationData.Http(id, function, context.Request), mayChange, over.Token);
        if (await forwarding is not ForwarderError.None and var error)
        {
            await over.CancelAsync(); // otherwise the function waits for a request that never comes
            await FailAsync(context, function.Name, error);
        }

        if (!await invoking && !context.Response.HasStarted)
        {
            // the worker leaves an exception's answer empty, with 200
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task FailAsync(HttpContext context, string function, ForwarderError error)
    {
        if (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            return;
        }

        var reason = context.GetForwarderErrorFeature()?.Exception;
        log.LogError("{Function}: the worker broke off the answer ({Error}: {Reason}).", function, error, reason?.Message);
        await (WrongRequest(reason) switch
        {
            null => Problem.WorkerFailed(function),
            { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem.TooLarge(LargestBody),
            var wrong => Problem.BadRequest(wrong.Message, wrong.StatusCode),
        }).ExecuteAsync(context);
    }

    // What is wrong with a body is found while it is passed on, and comes wrapped.
    private static BadHttpRequestException? WrongRequest(Exception? reason) => reason switch
    {
        BadHttpRequestException wrong => wrong,
        AggregateException many => many.InnerExceptions.Select(WrongRequest).FirstOrDefault(wrong => wrong is not null),
        { InnerException: { } inner } => WrongRequest(inner),
        _ => null,
    };

    /// <summary>
    /// Every header as it came, the host's name with them; and, as in Azure, who asked, in what scheme and of which host.
    /// </summary>
    private sealed class ForwardedHeaders : HttpTransformer
    {
        internal static readonly ForwardedHeaders Instance = new();

        public override async ValueTask TransformRequestAsync(
            HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
            AddIfMissing(proxyRequest, "X-Forwarded-Host", httpContext.Request.Host.Value);
            AddIfMissing(proxyRequest, "X-Forwarded-Proto", httpContext.Request.Scheme);
        }

        private static void AddIfMissing(HttpRequestMessage request, string name, string? value)
        {
            if (!request.Headers.Contains(name))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
