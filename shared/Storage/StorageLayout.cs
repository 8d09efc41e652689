namespace Reporting.Storage;

/// <summary>Makes the containers, queues and tables that are missing.</summary>
public static class StorageLayout
{
    /// <summary>Creates what is missing; may run many times and at the same time.</summary>
    public static Task CreateAsync(StorageAccount account, CancellationToken cancellation) => Task.WhenAll(
    [
        .. ContainerNames.All.Select(c => account.Blobs.GetBlobContainerClient(c).CreateIfNotExistsAsync(cancellationToken: cancellation)),
        new Queues(account).CreateAsync(cancellation),
        .. TableNames.All.Select(t => account.Tables.GetTableClient(t).CreateIfNotExistsAsync(cancellation)),
    ]);
}
