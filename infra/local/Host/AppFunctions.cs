using NCrontab;

namespace Reporting.Local.Host;

/// <summary>What host.json says.</summary>
internal sealed record HostSettings(string RoutePrefix, QueueSettings Queues, TimeSpan FunctionTimeout);

/// <summary>An app's functions by what starts them.</summary>
internal sealed record AppFunctions(IReadOnlyList<HttpFunction> Http, IReadOnlyList<QueueFunction> Queues,
    IReadOnlyList<TimerFunction> Timers)
{
    /// <summary>Every function's name, whatever starts it.</summary>
    internal IReadOnlyList<string> Names => [.. Http.Select(f => f.Name), .. Queues.Select(f => f.Name), .. Timers.Select(f => f.Name)];
}

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
internal sealed record HttpFunction(string Name, string Binding, string Route, IReadOnlyList<string> Methods, AuthLevel AuthLevel);

/// <summary>What a queue function's parameter gets.</summary>
internal enum MessageForm
{
    /// <summary>The message's text.</summary>
    Text,

    /// <summary>The text's bytes.</summary>
    Bytes,

    /// <summary>The whole message, for BinaryData and QueueMessage.</summary>
    Message,
}

/// <summary>A function that messages on a queue start.</summary>
internal sealed record QueueFunction(string Name, string Binding, string Queue, string ConnectionString,
    MessageForm Form = MessageForm.Text);

/// <summary>A function that a schedule (six fields, UTC) starts.</summary>
internal sealed record TimerFunction(string Name, string Binding, CrontabSchedule Schedule, bool RunOnStartup, bool UseMonitor);
