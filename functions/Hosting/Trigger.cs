using System.Diagnostics;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>How the functions answer that the host calls for queues and timers.</summary>
internal static class Trigger
{
    // The host waits until its time limit for an answer that is not a JSON object.
    private static readonly IResult Done = Results.Text("{\"Outputs\":{},\"Logs\":[],\"ReturnValue\":null}", "application/json");

    /// <summary>
    /// Makes a route the one that the host calls for a queue or a timer: success is answered as the host wants it, an
    /// exception with 500 and its message. What is done belongs to the trace of the message that asked for it, and what is
    /// logged tells what it is about.
    /// </summary>
    /// <param name="route">The route, whose handler takes an <see cref="Invocation{T}"/> and services.</param>
    /// <param name="function">The function's name, as its folder's.</param>
    public static void AsTrigger(this RouteHandlerBuilder route, string function) => route.ExcludeFromDescription().AddEndpointFilter(async (context, next) =>
    {
        var log = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Reporting.Functions." + function);
        var call = context.Arguments.OfType<IInvocation>().Single();
        using var scope = log.BeginScope(call.Facts);
        using var span = Start(function, call);
        try
        {
            await next(context);
            return Done;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.Message);
            log.LogWarning(failure, "{Function} failed, and is tried again until it is given up.", function);
            // The answer goes to the host's log, on this machine only.
            return Results.Problem($"{failure.GetType().Name}: {failure.Message}", title: function + " failed");
        }
    });

    // The host's own request tells nothing more, and belongs to no trace that anybody knows.
    private static Activity? Start(string function, IInvocation call)
    {
        if (Activity.Current is { } request) request.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        Activity.Current = null;
        ActivityContext.TryParse(call.TraceParent, null, isRemote: true, out var origin);
        return Telemetry.Spans.StartActivity(function, ActivityKind.Consumer, origin, call.Facts);
    }
}
