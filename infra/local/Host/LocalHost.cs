namespace Reporting.Local.Host;

/// <summary>Plays the Azure Functions host for one app, on this machine.</summary>
public abstract class LocalHost : IAsyncDisposable
{
    /// <summary>Where the app answers: http://127.0.0.1:port.</summary>
    public abstract Uri BaseAddress { get; }

    /// <summary>Ends with the reason when the app's process failed so often that the host stops.</summary>
    public abstract Task<string> Completion { get; }

    /// <summary>Starts the app's process, the HTTP front and every listener; returns when the app answers.</summary>
    /// <exception cref="AppDescriptionException">The app's files are wrong; it lists every mistake.</exception>
    /// <exception cref="InvalidOperationException">The app's process does not start; the message tells why.</exception>
    public static Task<LocalHost> StartAsync(LocalHostOptions options, ILoggerFactory logs, CancellationToken cancellationToken = default) =>
        File.Exists(Path.Combine(options.AppDirectory, "worker.config.json"))
            ? WorkerHost.RunAsync(options, logs, cancellationToken)
            : HandlerHost.RunAsync(options, logs, cancellationToken);

    /// <summary>Stops listening, waits a little for what is in flight, then ends the app's process.</summary>
    public abstract ValueTask DisposeAsync();
}
