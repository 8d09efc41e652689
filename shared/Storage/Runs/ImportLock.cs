using Azure;
using Azure.Storage.Blobs.Specialized;

namespace Reporting.Storage.Runs;

/// <summary>Lets one import at a time run, over all instances of the app: a lease on a blob, renewed until it is disposed.</summary>
public sealed class ImportLock : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    private readonly BlobLeaseClient lease;
    private readonly CancellationTokenSource stop = new();
    private readonly Task renewal;

    private ImportLock(BlobLeaseClient lease)
    {
        this.lease = lease;
        renewal = RenewAsync();
    }

    /// <summary>Takes the lock; null when another import holds it.</summary>
    public static async Task<ImportLock?> TryTakeAsync(StorageAccount account, CancellationToken cancellation)
    {
        var blob = account.Blobs.GetBlobContainerClient(ContainerNames.Runs).GetBlobClient("import.lock");
        try
        {
            if (!await blob.ExistsAsync(cancellation)) await blob.UploadAsync(BinaryData.FromString(""), cancellation);
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            // Somebody else made the blob, or holds it already: the lease decides.
        }

        try
        {
            var lease = blob.GetBlobLeaseClient();
            await lease.AcquireAsync(Length, cancellationToken: cancellation);
            return new ImportLock(lease);
        }
        catch (RequestFailedException held) when (held.Status == 409)
        {
            return null;
        }
    }

    /// <summary>Lets the lock go. A process that is killed lets go within half a minute.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await renewal;
        stop.Dispose();
        try
        {
            await lease.ReleaseAsync();
        }
        catch (RequestFailedException)
        {
            // The lease ran out by itself: then it is let go already.
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 3, stop.Token);
                await lease.RenewAsync(cancellationToken: stop.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or RequestFailedException)
        {
            // Losing the lease is safe: every write of an import may be done twice.
        }
    }
}
