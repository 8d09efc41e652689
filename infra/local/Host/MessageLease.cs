namespace Reporting.Local.Host;

/// <summary>Keeps a received message hidden while its function runs: renewed at half its time.</summary>
internal sealed class MessageLease
{
    private readonly CancellationTokenSource ended = new();
    private readonly Task renewing;
    private string receipt;

    internal MessageLease(MessageStore store, string id, string receipt, TimeSpan time, ILogger log)
    {
        this.receipt = receipt;
        renewing = RenewAsync(store, id, time, log);
    }

    /// <summary>Stops renewing; the receipt to delete or release the message with.</summary>
    internal async Task<string> EndAsync()
    {
        await ended.CancelAsync();
        await renewing;
        ended.Dispose();
        return receipt;
    }

    private async Task RenewAsync(MessageStore store, string id, TimeSpan time, ILogger log)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(time / 2, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                receipt = ended.IsCancellationRequested ? receipt : await store.HideAsync(id, receipt, time);
            }
            catch (Exception e)
            {
                log.LogWarning("Message {Id} could not be kept hidden and may be delivered again: {Reason}", id, e.Message);
            }
        }
    }
}
