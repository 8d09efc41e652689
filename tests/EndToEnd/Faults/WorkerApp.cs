using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Reporting.Local.Host;

namespace Reporting.EndToEnd.Faults;

/// <summary>What became of a call of a function; status 0 when the app died before it could answer.</summary>
public sealed record WorkerReply(int Status, string Body)
{
    /// <summary>Whether the host would count the call as done.</summary>
    public bool Succeeded => Status is >= 200 and < 300;
}

/// <summary>
/// The function app's own process behind a host that starts nothing by itself: the test decides what runs, and when it dies.
/// </summary>
public sealed class WorkerApp(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private const string Key = "master-key";
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromMinutes(5); // an import of which a table hangs takes more than one

    private readonly Recorder log = new();
    private LocalHost? host;

    /// <summary>What the process has written, in all its lives.</summary>
    public string Said => string.Join('\n', log.Lines);

    /// <summary>Calls the app with a key that opens everything; renewed with every start.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>The most memory the process has had at a time, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            using var process = Process.GetProcessById(host!.WorkerId!.Value);
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts the process and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var folder = Unit.Repository.Path("functions", "bin", "Release", "net10.0");
        var options = new Dictionary<string, string>(Timers.Settings()).Concat(settings).Append(new("Runner__MasterKey", Key))
            .GroupBy(s => s.Key).ToDictionary(s => s.Key, s => s.Last().Value);
        host = await LocalHost.StartAsync(new LocalHostOptions(folder, options) { RunsByItself = false }, log);
        Http?.Dispose();
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = host.BaseAddress,
            Timeout = AnswersWithin };
        Http.DefaultRequestHeaders.Add("x-functions-key", Key);
    }

    /// <summary>Kills the process outright, as losing the machine would. May be called from within a request it makes.</summary>
    public void Kill() => host!.KillWorker();

    /// <summary>Starts another life after <see cref="Kill"/>.</summary>
    public async Task RestartAsync()
    {
        await host!.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Calls a queue's function with a message.</summary>
    public async Task<WorkerReply> CallAsync(string function, string message)
    {
        try
        {
            return await host!.RunAsync(function, message) is { } reason ? new(500, reason) : new(200, "");
        }
        catch (IOException)
        {
            return new(0, "");
        }
    }

    /// <summary>Calls a timer's function.</summary>
    public Task<WorkerReply> TimerAsync(string function) => CallAsync(function, "");

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (host is null) return;
        Kill();
        await host.DisposeAsync();
    }

    private sealed class Recorder : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)}{(exception is null ? "" : "\n" + exception)}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void AddProvider(ILoggerProvider provider)
        {
            // What is written here is for the test alone.
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
