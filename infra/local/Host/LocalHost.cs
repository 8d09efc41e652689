using Reporting.Local.Host.Rpc;
using Yarp.ReverseProxy.Forwarder;

namespace Reporting.Local.Host;

/// <summary>Plays the Azure Functions host for one app with a .NET isolated worker, on this machine.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource hardStop = new();
    private readonly TaskCompletionSource<string> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LocalHostOptions options;
    private readonly ILoggerFactory logs;
    private readonly ILogger log;
    private readonly AppSettings settings;
    private readonly AppReader reader;
    private readonly HostSettings host;
    private readonly WorkerSupervisor supervisor;
    private readonly FunctionCounts counts = new();
    private readonly FunctionInvoker invoker;
    private AppFunctions? functions;
    private IReadOnlyList<QueueListener> queues = [];
    private WebApplication? web;
    private Task listening = Task.CompletedTask;

    private LocalHost(LocalHostOptions options, ILoggerFactory logs)
    {
        (this.options, this.logs) = (options, logs);
        log = logs.CreateLogger("Host");
        settings = new AppSettings(options.Settings);
        reader = new AppReader(options.AppDirectory, settings);
        (host, var worker) = reader.Read();
        supervisor = new WorkerSupervisor(worker, settings, new WorkerGate(logs), options, logs);
        invoker = new FunctionInvoker(supervisor, counts, host.FunctionTimeout, options.CancelWithin, log);
    }

    /// <summary>Where the app answers: http://127.0.0.1:port.</summary>
    public Uri BaseAddress => LocalWeb.AddressOf(web!);

    /// <summary>Ends with the reason when the worker failed so often that the host stops.</summary>
    public Task<string> Completion => completion.Task;

    /// <summary>Starts the worker, the HTTP front and every listener; returns when the app answers.</summary>
    /// <exception cref="AppDescriptionException">The app's files or functions are wrong; it lists every error.</exception>
    /// <exception cref="InvalidOperationException">The worker does not start; the message tells why.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, ILoggerFactory logs,
        CancellationToken cancellationToken = default)
    {
        var started = new LocalHost(options, logs);
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

    /// <summary>The worker's process id; null while none runs.</summary>
    public int? WorkerId => supervisor.Running?.Id;

    /// <summary>Kills the worker outright, as losing the machine would.</summary>
    public void KillWorker() => supervisor.Running?.Kill();

    /// <summary>Runs a queue's or a timer's function at once, beside its queue or schedule.</summary>
    /// <param name="message">The text of a queue's message; a timer has none.</param>
    /// <returns>Null when it succeeded; otherwise why it failed.</returns>
    /// <exception cref="IOException">The worker ended before it answered, or none runs.</exception>
    public async Task<string?> RunAsync(string function, string message = "")
    {
        var worker = supervisor.Running ?? throw new IOException("There is no worker.");
        var request = functions!.Queues.FirstOrDefault(f => f.Name == function) is { } queue
            ? InvocationData.Queue(queue, QueuedMessage.ByHand(message, options.TimeProvider.GetUtcNow()))
            : InvocationData.Timer(functions.Timers.Single(f => f.Name == function), new TimerRun(null, IsPastDue: false));
        var result = await worker.InvokeAsync(function, request);
        return result.Status == StatusResult.Types.Status.Success ? null : result.Exception?.Message ?? $"{result.Status}";
    }

    /// <summary>Stops listening, waits a little for what is in flight, then ends the worker.</summary>
    public async ValueTask DisposeAsync()
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
        functions = reader.Functions(worker.Functions, host);
        queues = [.. functions.Queues.Select(
            f => new QueueListener(f, host.Queues, options.MessageLease, invoker, options.TimeProvider, log))];
        var timers = functions.Timers.ToDictionary(f => f.Name, Timer, StringComparer.OrdinalIgnoreCase);
        web = Web(functions, timers);
        await web.StartAsync(cancellation);
        invoker.Succeeded += NudgeAll;
        _ = CompleteAsync();
        if (!options.RunsByItself)
        {
            return;
        }

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
