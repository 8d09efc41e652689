namespace Reporting.Local.Host;

/// <summary>Plays the Azure Functions host for one app with a custom handler, on this machine.</summary>
internal sealed class HandlerHost : LocalHost
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource hardStop = new();
    private readonly TaskCompletionSource<string> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LocalHostOptions options;
    private readonly HandlerSupervisor handler;
    private readonly HandlerInvoker invoker;
    private readonly HandlerProxy proxy;
    private readonly IReadOnlyList<QueueListener> queues;
    private readonly IReadOnlyDictionary<string, TimerListener> timers;
    private readonly HandlerFront front;
    private WebApplication? web;
    private Task listening = Task.CompletedTask;

    private HandlerHost(LocalHostOptions options, ILoggerFactory logs)
    {
        this.options = options;
        var settings = new AppSettings(options.Settings);
        var app = AppDescriptionReader.Read(options.AppDirectory, settings);
        var log = logs.CreateLogger("Host");
        var counts = new FunctionCounts();
        var keys = new AccessKeys(settings);
        handler = new HandlerSupervisor(app.Handler, settings, options.TimeProvider, logs.CreateLogger("Handler"));
        invoker = new HandlerInvoker(handler, counts, app.Host.FunctionTimeout, options.TimeProvider, log);
        proxy = new HandlerProxy(handler, counts, app.Host.FunctionTimeout, log);
        queues = [.. app.Functions.Queues.Select(f => new QueueListener(f, app.Host.Queues, options.MessageLease, invoker, options.TimeProvider, log))];
        timers = app.Functions.Timers.ToDictionary(f => f.Name, f => Timer(f, settings, log), StringComparer.OrdinalIgnoreCase);
        var runs = new ManualRuns(app.Functions.Queues, timers, invoker, options.TimeProvider, hardStop.Token);
        front = new HandlerFront(app, keys, proxy, new AdminApi(app.Functions.Names, keys, () => (handler.State.ToString(), handler.Running?.Id), counts, runs), hardStop.Token);
    }

    /// <inheritdoc/>
    public override Uri BaseAddress => HandlerFront.AddressOf(web!);

    /// <inheritdoc/>
    public override Task<string> Completion => completion.Task;

    /// <summary>Starts the handler, the HTTP front and every listener; returns when the app answers.</summary>
    internal static async Task<LocalHost> RunAsync(LocalHostOptions options, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var host = new HandlerHost(options, logs);
        try
        {
            await host.handler.StartAsync(cancellationToken);
            host.web = await host.front.StartAsync(options.Port, logs, cancellationToken);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        host.Listen();
        return host;
    }

    /// <summary>Stops listening, waits a little for what is in flight, then kills the handler.</summary>
    public override async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await DrainAsync();
        await hardStop.CancelAsync();
        await handler.DisposeAsync();
        await listening;
        await (web?.DisposeAsync() ?? ValueTask.CompletedTask);
        invoker.Dispose();
        proxy.Dispose();
    }

    private TimerListener Timer(TimerFunction function, AppSettings settings, ILogger log)
    {
        var connection = settings.Find("AzureWebJobsStorage") ?? settings.Find("Storage")!;
        var runnerId = settings.Find("AzureFunctionsWebHost__hostid") ?? "local";
        return new TimerListener(function, new TimerStore(connection, runnerId, function.Name), invoker, options.TimeProvider, log);
    }

    private void Listen()
    {
        invoker.Succeeded += NudgeAll;
        proxy.Changed += NudgeAll;
        _ = CompleteAsync();
        listening = Task.WhenAll(
        [
            .. queues.Select(q => Task.Run(() => q.RunAsync(stop.Token, hardStop.Token))),
            .. timers.Values.Select(t => Task.Run(() => t.RunAsync(stop.Token, hardStop.Token))),
        ]);
    }

    private void NudgeAll()
    {
        foreach (var queue in queues)
        {
            queue.Nudge();
        }
    }

    private async Task CompleteAsync()
    {
        var reason = await handler.Down;
        if (handler.State == HandlerState.Failed)
        {
            await stop.CancelAsync();
            completion.TrySetResult(reason);
        }
    }

    private async Task DrainAsync()
    {
        using var limit = new CancellationTokenSource(options.StopWithin);
        var drained = Task.WhenAll(listening, web?.StopAsync(limit.Token) ?? Task.CompletedTask);
        await drained.WaitAsync(options.StopWithin).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
