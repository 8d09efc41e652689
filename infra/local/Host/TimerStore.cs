using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Reporting.Local.Host;

/// <summary>One timer's status and lock, as blobs in azure-webjobs-hosts.</summary>
internal sealed class TimerStore(string connectionString, string runnerId, string function)
{
    private readonly BlobContainerClient container = new(connectionString, "azure-webjobs-hosts");

    private BlobClient StatusBlob => container.GetBlobClient($"timers/{runnerId}/{function}/status");

    private BlobClient LockBlob => container.GetBlobClient($"locks/{runnerId}/{function}.Listener");

    /// <summary>Null when the timer was never set.</summary>
    internal async Task<TimerStatus?> ReadAsync()
    {
        try
        {
            var stored = await StatusBlob.DownloadContentAsync();
            return stored.Value.Content.ToObjectFromJson<TimerStatus>();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal async Task WriteAsync(TimerStatus status)
    {
        await container.CreateIfNotExistsAsync();
        await StatusBlob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true);
    }

    /// <summary>The timer's lock for so long, or null when another runner holds it.</summary>
    internal async Task<BlobLeaseClient?> LockAsync(TimeSpan time)
    {
        await container.CreateIfNotExistsAsync();
        await EnsureLockBlobAsync();
        try
        {
            var lease = LockBlob.GetBlobLeaseClient();
            await lease.AcquireAsync(time);
            return lease;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }
    }

    private async Task EnsureLockBlobAsync()
    {
        try
        {
            await LockBlob.UploadAsync(BinaryData.FromString(""), new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // It is there already, perhaps leased.
        }
    }
}
