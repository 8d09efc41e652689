using Azure;
using Azure.Storage.Blobs.Specialized;

namespace Reporting.Local.Host;

/// <summary>The right to run one timer: held by renewing a blob lease, given back when disposed.</summary>
internal sealed class TimerLock : IAsyncDisposable
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource lost;
    private readonly BlobLeaseClient lease;
    private readonly Task renewing;

    private TimerLock(BlobLeaseClient lease, CancellationToken stop)
    {
        this.lease = lease;
        lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        renewing = RenewAsync();
    }

    /// <summary>Cancelled when the lock was lost or the runner stops.</summary>
    internal CancellationToken Lost => lost.Token;

    /// <summary>Waits until no other runner holds the lock.</summary>
    internal static async Task<TimerLock> AcquireAsync(TimerStore store, CancellationToken stop)
    {
        while (true)
        {
            if (await store.LockAsync(LeaseTime) is { } lease)
            {
                return new TimerLock(lease, stop);
            }

            await Task.Delay(LeaseTime / 5, stop);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await lost.CancelAsync();
        await renewing;
        try
        {
            await lease.ReleaseAsync();
        }
        catch (RequestFailedException)
        {
            // Another runner has it by now.
        }

        lost.Dispose();
    }

    private async Task RenewAsync()
    {
        while (!lost.IsCancellationRequested)
        {
            await Task.Delay(LeaseTime / 3, lost.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await (lost.IsCancellationRequested ? Task.CompletedTask : lease.RenewAsync());
            }
            catch (Exception)
            {
                await lost.CancelAsync();
            }
        }
    }
}
