using System.Diagnostics;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Reporting.Functions.Hosting;

/// <summary>
/// Stands before every function of a queue or a timer: what is done belongs to the trace of the message that asked for it, what is
/// logged says what it is about, and a failure is logged before the host tries again.
/// </summary>
internal sealed partial class TriggerTracing(ILoggerFactory logs) : IFunctionsWorkerMiddleware
{
    private const string QueueTrigger = "queueTrigger";

    // The fields of messages by which logs and traces say what a message is about.
    private static readonly string[] FactFields = ["importId", "month", "revision", "area", "batch", "delivery", "order", "part"];

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not null)
        {
            await next(context);
            return;
        }

        var function = context.FunctionDefinition.Name;
        var log = logs.CreateLogger("Reporting.Functions." + function);
        var (trace, facts) = Read(await MessageAsync(context));
        using var scope = log.BeginScope(facts);
        using var span = Start(function, trace, facts);
        try
        {
            await next(context);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Message);
            HasFailed(log, failure, function);
            throw;
        }
    }

    private static async Task<string?> MessageAsync(FunctionContext context)
    {
        var binding =
            context.FunctionDefinition.InputBindings.Values.FirstOrDefault(
                b => b.Type.Equals(QueueTrigger, StringComparison.OrdinalIgnoreCase));
        return binding is null ? null : (await context.BindInputAsync<string>(binding)).Value;
    }

    private static (string? Trace, Dictionary<string, object?> Facts) Read(string? message)
    {
        try
        {
            using var json = JsonDocument.Parse(message ?? "null");
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? (Text(json.RootElement, MessageJson.TraceField) as string, FactsOf(json.RootElement)) : (null, []);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return (null, []); // the function itself refuses it
        }
    }

    private static Dictionary<string, object?> FactsOf(JsonElement message) =>
        FactFields.Select(name => (Name: name, Value: Text(message, name)))
        .Where(f => f.Value is not null).ToDictionary(f => "reporting." + (f.Name == "importId" ? "import" : f.Name), f => f.Value);

    private static object? Text(JsonElement message, string name) =>
        !message.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        _ => null,
    };

    // The host's own request says nothing more, and belongs to no trace that anybody knows.
    private static Activity? Start(string function, string? trace, IReadOnlyDictionary<string, object?> facts)
    {
        Activity.Current = null;
        var origin = ActivityContext.TryParse(trace, null, isRemote: true, out var sent) ? sent : default;
        return Telemetry.Spans.StartActivity(function, ActivityKind.Consumer, origin, facts);
    }

    [LoggerMessage(LogLevel.Warning, "{Function} failed, and is tried again until it is given up.")]
    private static partial void HasFailed(ILogger log, Exception failure, string function);
}
