using System.Net.Http.Headers;

namespace Reporting.Local.Host;

/// <summary>Runs queue and timer functions by POSTing to the handler.</summary>
internal sealed class HandlerInvoker(HandlerSupervisor handler, FunctionCounts counts, TimeSpan functionTimeout, TimeProvider clock, ILogger log)
    : IFunctionInvoker, IDisposable
{
    private const string HostVersion = "4.0-local";

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Raised after a success: the function may have put messages on any queue.</summary>
    internal event Action? Succeeded;

    /// <inheritdoc/>
    public Task ReadyAsync(CancellationToken cancellation) => handler.ReadyAsync(cancellation);

    /// <inheritdoc/>
    public Task<bool> InvokeAsync(QueueFunction function, QueuedMessage message, CancellationToken stop) =>
        InvokeAsync(function.Name, Body(function.Name, function.Binding).Queue(message), stop);

    /// <inheritdoc/>
    public Task<bool> InvokeAsync(TimerFunction function, TimerRun run, CancellationToken stop) =>
        InvokeAsync(function.Name, Body(function.Name, function.Binding).Timer(run), stop);

    private InvocationBody Body(string function, string binding) => new(function, binding, clock.GetUtcNow(), Guid.NewGuid());

    /// <summary>Waits for the handler and invokes. False when the function failed, timed out or was stopped.</summary>
    private async Task<bool> InvokeAsync(string function, byte[] body, CancellationToken stop)
    {
        counts.Begin(function);
        var succeeded = false;
        try
        {
            var process = await handler.ReadyAsync(stop);
            using var limit = new CallLimit(handler, process, function, functionTimeout, stop);
            succeeded = await CallAsync(process, function, body, limit.Over);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            log.LogError("{Function} failed: the handler did not answer ({Reason}).", function, e.Message);
        }
        finally
        {
            counts.End(function, succeeded);
        }

        if (succeeded)
        {
            Succeeded?.Invoke();
        }

        return succeeded;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<bool> CallAsync(HandlerProcess process, string function, byte[] body, CancellationToken over)
    {
        using var request = Request(process, function, body);
        using var response = await client.SendAsync(request, over);
        var text = await response.Content.ReadAsStringAsync(over);
        var answer = HandlerAnswer.Judge((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, text);
        Log(function, answer);
        if (answer.Effect == AnswerEffect.Hangs)
        {
            await Task.Delay(Timeout.Infinite, over);
        }

        return answer.Effect == AnswerEffect.Succeeds;
    }

    private static HttpRequestMessage Request(HandlerProcess process, string function, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(process.Address, function))
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", HostVersion);
        return request;
    }

    private void Log(string function, HandlerAnswer answer)
    {
        foreach (var line in answer.Logs)
        {
            log.LogInformation("{Function}: {Line}", function, line);
        }

        if (answer.HasOutputs)
        {
            log.LogWarning("{Function} answered with Outputs. No output binding takes them: use the storage SDK.", function);
        }

        if (answer.Effect == AnswerEffect.Hangs)
        {
            log.LogCritical("{Function} answered {Reason}. It now HANGS until functionTimeout {Timeout}, as in Azure.", function, answer.Reason, functionTimeout);
        }
        else if (answer.Effect == AnswerEffect.Fails)
        {
            log.LogError("{Function} failed: {Reason}", function, answer.Reason);
        }
    }
}
