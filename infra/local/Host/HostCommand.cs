using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Reporting.Local.Host;

/// <summary>The host as a process of its own: host --app DIR --port N, with the app's settings from the environment.</summary>
public static class HostCommand
{
    private const string Usage = "Usage: host --app DIR [--port N]   (settings come from the environment; port 0 takes a free one)";

    /// <summary>Runs until SIGTERM, SIGINT or the worker's third failure.</summary>
    /// <returns>0 after a signal, 1 when the worker failed, 2 when the arguments or the app's files are wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Options(args) is not { } options)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var logs = LoggerFactory.Create(logging => logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss.fff ";
                console.UseUtcTimestamp = true;
            }));
        var log = logs.CreateLogger("Host");
        return await RunAsync(options, logs, log);
    }

    private static async Task<int> RunAsync(LocalHostOptions options, ILoggerFactory logs, ILogger log)
    {
        using var signalled = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, signalled));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, signalled));
        try
        {
            await using var host = await LocalHost.StartAsync(options, logs, signalled.Token);
            log.LogInformation("Listening on {Address}", host.BaseAddress);
            return await EndAsync(host, log, signalled.Token);
        }
        catch (OperationCanceledException) when (signalled.IsCancellationRequested)
        {
            return 0;
        }
        catch (AppDescriptionException e)
        {
            log.LogCritical("{Mistakes}", e.Message);
            return 2;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            log.LogCritical("{Reason}", e.Message);
            return 1;
        }
    }

    private static async Task<int> EndAsync(LocalHost host, ILogger log, CancellationToken signalled)
    {
        try
        {
            log.LogCritical("{Reason}", await host.Completion.WaitAsync(signalled));
            return 1;
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("Stopping");
            return 0;
        }
    }

    // A second signal is not held back: it ends the process at once.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource signalled)
    {
        signal.Cancel = !signalled.IsCancellationRequested;
        signalled.Cancel();
    }

    private static LocalHostOptions? Options(string[] args)
    {
        var values = args.SkipWhile(a => a == "host").Chunk(2).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
        var app = values["--app"].FirstOrDefault();
        return app is not null && int.TryParse(values["--port"].FirstOrDefault("0"), CultureInfo.InvariantCulture, out var port)
            ? WithLease(new LocalHostOptions(Path.GetFullPath(app), Environment()) { Port = port })
            : null;
    }

    private static LocalHostOptions WithLease(LocalHostOptions options) =>
        TimeSpan.TryParse(options.Settings.GetValueOrDefault("Runner__MessageLease"), CultureInfo.InvariantCulture, out var lease)
            ? options with { MessageLease = lease }
            : options;

    private static Dictionary<string, string> Environment() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
}
