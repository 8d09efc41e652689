using Yarp.ReverseProxy.Forwarder;

namespace Reporting.Local.Host;

/// <summary>Plays the Azure Functions host for one app with a .NET isolated worker.</summary>
internal sealed class WorkerHost : LocalHost
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource hardStop = new();
    private readonly TaskCompletionSource<string> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LocalHostOptions options;
    private readonly ILoggerFactory logs;
    private readonly ILogger log;
    private readonly AppSettings settings;
    private readonly WorkerAppReader reader;
    private readonly HostSettings host;
    private readonly WorkerSupervisor supervisor;
    private readonly FunctionCounts counts = new();
    private readonly WorkerInvoker invoker;
    private IReadOnlyList<QueueListener> queues = [];
    private WebApplication? web;
    private Task listening = Task.CompletedTask;

    private WorkerHost(LocalHostOptions options, ILoggerFactory logs)
    {
        (this.options, this.logs) = (options, logs);
        log = logs.CreateLogger("Host");
        settings = new AppSettings(options.Settings);
        reader = new WorkerAppReader(options.AppDirectory, settings);
        (host, var worker) = reader.Read();
        supervisor = new WorkerSupervisor(worker, settings, new WorkerGate(logs), options.TimeProvider, logs);
        invoker = new WorkerInvoker(supervisor, counts, host.FunctionTimeout, options.CancelWithin, log);
    }

    /// <inheritdoc/>
    public override Uri BaseAddress => LocalWeb.AddressOf(web!);

    /// <inheritdoc/>
    public override Task<string> Completion => completion.Task;

    /// <summary>Starts the worker, the HTTP front and every listener; returns when the app answers.</summary>
    internal static async Task<LocalHost> RunAsync(LocalHostOptions options, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var started = new WorkerHost(options, logs);
        try
        {
            await started.StartAsync(cancellationToken);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await DrainAsync();
        await hardStop.CancelAsync();
        await supervisor.DisposeAsync();
        await listening;
        await (web?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var worker = await supervisor.StartAsync(cancellation);
        var functions = reader.Functions(worker.Functions, host);
        queues = [.. functions.Queues.Select(f => new QueueListener(f, host.Queues, options.MessageLease, invoker, options.TimeProvider, log))];
        var timers = functions.Timers.ToDictionary(f => f.Name, Timer, StringComparer.OrdinalIgnoreCase);
        web = Web(functions, timers);
        await web.StartAsync(cancellation);
        invoker.Succeeded += NudgeAll;
        _ = CompleteAsync();
        listening = Task.WhenAll(
        [
            .. queues.Select(q => Task.Run(() => q.RunAsync(stop.Token, hardStop.Token))),
            .. timers.Values.Select(t => Task.Run(() => t.RunAsync(stop.Token, hardStop.Token))),
        ]);
    }

    private WebApplication Web(AppFunctions functions, IReadOnlyDictionary<string, TimerListener> timers)
    {
        var keys = new AccessKeys(settings);
        var runs = new ManualRuns(functions.Queues, timers, invoker, options.TimeProvider, hardStop.Token);
        var admin = new AdminApi(functions.Names, keys, () => (supervisor.State.ToString(), supervisor.Running?.Id), counts, runs);
        HttpProxy Proxy(IServiceProvider services) => new(supervisor, invoker, services.GetRequiredService<IHttpForwarder>(), log);
        return new HttpFront(host, functions.Http, keys, admin).Build(options.Port, logs, Proxy, hardStop.Token);
    }

    private TimerListener Timer(TimerFunction function)
    {
        var connection = settings.Find("AzureWebJobsStorage") ?? settings.Find("Storage")!;
        var hostId = settings.Find("AzureFunctionsWebHost__hostid") ?? "local";
        return new TimerListener(function, new TimerStore(connection, hostId, function.Name), invoker, options.TimeProvider, log);
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
        var reason = await supervisor.Down;
        if (supervisor.State == WorkerState.Failed)
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
