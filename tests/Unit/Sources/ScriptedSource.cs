using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Reporting.Unit.Sources;

/// <summary>An HTTP server that answers one request after the other as told; the last answer is repeated.</summary>
internal sealed class ScriptedSource : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<RequestDelegate> answers;

    private ScriptedSource(IEnumerable<RequestDelegate> script)
    {
        answers = new Queue<RequestDelegate>(script);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            Requests.Enqueue($"{context.Request.Path}{context.Request.QueryString}");
            Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
            await (answers.Count > 1 ? answers.Dequeue() : answers.Peek())(context);
        });
    }

    public ConcurrentQueue<string> Requests { get; } = [];

    public ConcurrentQueue<string> Authorizations { get; } = [];

    public Uri Address => new(app.Urls.First() + "/v3");

    public static async Task<ScriptedSource> StartAsync(params RequestDelegate[] script)
    {
        var source = new ScriptedSource(script);
        await source.app.StartAsync();
        return source;
    }

    /// <summary>An answer with a status, a body and headers.</summary>
    public static RequestDelegate Answer(int status, string body, string type = "application/json",
        params (string Name, string Value)[] headers) =>
        async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            await context.Response.WriteAsync(body);
        };

    /// <summary>An answer that breaks off after its beginning.</summary>
    public static RequestDelegate BreakOff(long? announced) => async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = announced;
        await context.Response.WriteAsync("{\"columns\":[]");
        await context.Response.Body.FlushAsync();
        if (announced is not null) context.Abort();
    };

    /// <summary>An answer that takes a while.</summary>
    public static RequestDelegate Slow(TimeSpan pause) => async context =>
    {
        await Task.Delay(pause, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
