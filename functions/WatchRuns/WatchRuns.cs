namespace Reporting.Functions;

/// <summary>Timer: sees to it that no run waits for ever.</summary>
internal static class WatchRuns
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(WatchRuns),
        (Invocation<TimerInfo> _, RunWatcher watcher, CancellationToken cancellation) => watcher.WatchAsync(cancellation)).AsTrigger(nameof(WatchRuns));
}
