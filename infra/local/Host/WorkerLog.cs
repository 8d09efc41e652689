using Reporting.Local.Host.Rpc;

namespace Reporting.Local.Host;

/// <summary>Writes what a worker logs to the host's own log.</summary>
internal static class WorkerLog
{
    internal static void Write(ILoggerFactory logs, RpcLog entry)
    {
        if (entry.LogCategory != RpcLog.Types.RpcLogCategory.CustomMetric)
        {
            logs.CreateLogger(entry.Category is { Length: > 0 } category ? category : "Worker").Log(Level(entry), "{Message}", Text(entry));
        }
    }

    private static LogLevel Level(RpcLog entry) => (LogLevel)entry.Level;

    private static string Text(RpcLog entry) =>
        entry.Exception is { } exception ? $"{entry.Message} {exception.Message} {exception.StackTrace}".TrimEnd() : entry.Message;
}
