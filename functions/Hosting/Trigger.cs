namespace Reporting.Functions;

/// <summary>Maps the functions that the host calls for queues and timers.</summary>
internal static class Trigger
{
    // The host waits until its time limit for an answer that is not a JSON object.
    private static readonly IResult Done = Results.Text("{\"Outputs\":{},\"Logs\":[],\"ReturnValue\":null}", "application/json");

    /// <summary>Maps a function under its name: success is answered as the host wants it, an exception with 500 and its message.</summary>
    /// <param name="handler">Does the work; takes an <see cref="Invocation{T}"/> and services.</param>
    public static void MapTrigger(this IEndpointRouteBuilder app, string function, Delegate handler) =>
        app.MapPost("/" + function, handler)
            .AddEndpointFilter(async (context, next) =>
            {
                try
                {
                    await next(context);
                    return Done;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // The answer goes to the host's log, on this machine only.
                    return Results.Problem($"{failure.GetType().Name}: {failure.Message}", title: function + " failed");
                }
            })
            .ExcludeFromDescription();
}
