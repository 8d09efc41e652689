namespace Reporting.Local.Host;

/// <summary>One call to the handler: cancelled when its process ends, and the end of that process after functionTimeout.</summary>
internal sealed class CallLimit : IDisposable
{
    private readonly CancellationTokenSource alive;
    private readonly Timer timeout;

    internal CallLimit(HandlerSupervisor handler, HandlerProcess process, string function, TimeSpan functionTimeout, CancellationToken stop)
    {
        alive = CancellationTokenSource.CreateLinkedTokenSource(process.Gone, stop);
        timeout = new Timer(
            _ => handler.Replace(process, $"{function} ran longer than functionTimeout {functionTimeout}"),
            null,
            functionTimeout,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled when there is nothing left to wait for.</summary>
    internal CancellationToken Over => alive.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        timeout.Dispose();
        alive.Dispose();
    }
}
