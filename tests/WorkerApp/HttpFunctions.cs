using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Reporting.WorkerApp;

/// <summary>What requests can ask of the app that the development host is tested with.</summary>
public class HttpFunctions(Journal journal, ILogger<HttpFunctions> log)
{
    private const int LargestRead = 1_000_000;

    [Function("Echo")]
    public IResult Echo([HttpTrigger(AuthorizationLevel.Anonymous, Route = "echo/{*rest}")] HttpRequest request, string? rest,
        FunctionContext context) =>
        Results.Json(new
        {
            request.Method,
            Path = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget,
            Url = request.GetDisplayUrl(),
            Rest = rest,
            Headers = request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()),
            Trace = context.TraceContext.TraceParent,
            MasterKey = Environment.GetEnvironmentVariable("Runner__MasterKey"),
        });

    /// <summary>Keeps the body before it answers: over HTTP/1.1 a client reads nothing until it has sent everything.</summary>
    [Function("Mirror")]
    public async Task<IResult> Mirror([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mirror")] HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        request.HttpContext.Response.Headers["X-Seen"] = "yes";
        request.HttpContext.Response.StatusCode = StatusCodes.Status201Created;
        return Results.Bytes(body.ToArray());
    }

    [Function("Parts")]
    public async Task Parts([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "parts")] HttpRequest request)
    {
        var response = request.HttpContext.Response;
        await response.WriteAsync("first");
        await response.Body.FlushAsync();
        await journal.HasAsync("finish", request.HttpContext.RequestAborted);
        await response.WriteAsync("last");
    }

    [Function("Finish")]
    public IResult Finish([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "finish")] HttpRequest request)
    {
        journal.Write("finish");
        return Results.Ok();
    }

    /// <summary>Reads no more than it takes, and the rest without keeping it, so that the refusal reaches who sends.</summary>
    [Function("Limited")]
    public async Task<IResult> Limited([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "limited")] HttpRequest request)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var read = 0L;
        var part = new byte[65_536];
        for (var more = await request.Body.ReadAsync(part); more > 0; more = await request.Body.ReadAsync(part)) read += more;
        return read > LargestRead ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge) : Results.Text($"{read}");
    }

    [Function("Secret")]
    public IResult Secret([HttpTrigger(AuthorizationLevel.Function, "get", Route = "secret/{id:int}")] HttpRequest request, int id) =>
        Results.Text($"secret {id}");

    [Function("Own")]
    public IResult Own([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "own")] HttpRequest request) => Results.Text("own");

    [Function("Page")]
    public IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "page")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["X-Page"] = request.Method;
        return Results.Text("a page");
    }

    [Function("Broken")]
    public IResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "broken")] HttpRequest request) =>
        throw new InvalidOperationException("broken on purpose");

    [Function("Exit")]
    public void Exit([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exit/{code:int}")] HttpRequest request, int code) =>
        Environment.Exit(code);

    /// <summary>Waits until it is cancelled, and writes that down.</summary>
    [Function("Wait")]
    public async Task Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request,
        CancellationToken cancellation)
    {
        journal.Write("waiting");
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        journal.Write("cancelled");
    }

    [Function("Say")]
    public void Say([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "say")] HttpRequest request)
    {
        log.LogInformation("said {What}", "calmly");
        log.LogWarning("said with care");
        log.LogError(new InvalidOperationException("the reason"), "said in error");
        Console.WriteLine("said on standard output");
        Console.Error.WriteLine("said on standard error");
    }
}
