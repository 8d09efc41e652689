using Azure;
using Azure.Storage.Blobs.Specialized;

namespace Reporting.EndToEnd.Faults;

/// <summary>The lock that lets one import at a time run.</summary>
internal static class Imports
{
    /// <summary>Lets the half minute pass in which a killed import still holds the lock.</summary>
    public static async Task BreakLockAsync(StorageAccount account)
    {
        var blob = account.Blobs.GetBlobContainerClient(ContainerNames.Runs).GetBlobClient("import.lock");
        try
        {
            await blob.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        }
        catch (RequestFailedException free) when (free.Status is 404 or 409)
        {
            // Nobody holds it.
        }
    }
}
