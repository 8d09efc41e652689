namespace Reporting.EndToEnd.Faults;

/// <summary>Waits for what is bound to happen, and no longer than it takes.</summary>
internal static class Wait
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(25);

    /// <summary>Polls until the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within the time; the message says what was waited for.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan within, Func<string> what)
    {
        using var limit = new CancellationTokenSource(within);
        while (!await condition())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException(what());
            await Task.Delay(Every);
        }
    }
}
