namespace Reporting.Local.Host;

/// <summary>What a local host runs and where.</summary>
/// <param name="AppDirectory">The app's built folder: host.json, worker.config.json and the worker.</param>
/// <param name="Settings">The app's settings by name. Those that begin with Runner__ are the host's own: FunctionKey, MasterKey.</param>
public sealed record LocalHostOptions(string AppDirectory, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Whether queues and timers start functions, and a worker that ended is started again. A test that plays the host's part
    /// itself says no, and starts functions by <see cref="LocalHost.RunAsync"/>.
    /// </summary>
    public bool RunsByItself { get; init; } = true;

    /// <summary>The clock for schedules and for counting errors.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long a received message stays hidden when nobody renews it, as after a kill. Azure's is ten minutes.</summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a function whose time is up has to end by itself, before its process is replaced.</summary>
    public TimeSpan CancelWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a stop waits for invocations in flight.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(5);
}
