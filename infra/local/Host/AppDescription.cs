using NCrontab;

namespace Reporting.Local.Host;

/// <summary>What host.json and the function.json files say, checked and with settings filled in.</summary>
internal sealed record AppDescription(
    HandlerDescription Handler,
    string RoutePrefix,
    QueueSettings Queues,
    TimeSpan FunctionTimeout,
    IReadOnlyList<HttpFunction> HttpFunctions,
    IReadOnlyList<QueueFunction> QueueFunctions,
    IReadOnlyList<TimerFunction> TimerFunctions)
{
    /// <summary>Every function's name, whatever starts it.</summary>
    internal IEnumerable<string> Names =>
        [.. HttpFunctions.Select(f => f.Name), .. QueueFunctions.Select(f => f.Name), .. TimerFunctions.Select(f => f.Name)];
}

/// <summary>How to start the handler: a full path (or a command on the PATH), its arguments and where it runs.</summary>
internal sealed record HandlerDescription(string Executable, IReadOnlyList<string> Arguments, string WorkingDirectory);

/// <summary>The queue part of host.json; it holds for all queue functions alike.</summary>
internal sealed record QueueSettings(
    int BatchSize,
    int NewBatchThreshold,
    int MaxDequeueCount,
    TimeSpan VisibilityTimeout,
    TimeSpan MaxPollingInterval,
    bool IsBase64);

/// <summary>Which key a caller must show.</summary>
internal enum AuthLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>The function key or the master key.</summary>
    Function,

    /// <summary>The master key.</summary>
    Admin,
}

/// <summary>A function that HTTP requests start. No methods means every method.</summary>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods, AuthLevel AuthLevel);

/// <summary>A function that messages on a queue start.</summary>
internal sealed record QueueFunction(string Name, string Binding, string Queue, string ConnectionString);

/// <summary>A function that a schedule (six fields, UTC) starts.</summary>
internal sealed record TimerFunction(string Name, string Binding, CrontabSchedule Schedule, bool RunOnStartup, bool UseMonitor);
