namespace Reporting.Storage.Tables;

/// <summary>The limits of a batch.</summary>
public static class TableBatches
{
    /// <summary>The most operations in one batch.</summary>
    public const int MostOperations = 100;

    /// <summary>The most bytes in one batch, headers and all: 4 MiB.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    // The verb, the headers, the account's address and the ETag of one operation; really 300 to 500 bytes.
    private const int Overhead = 1024;

    /// <summary>
    /// Cuts a long list into batches that fit, in order. Each batch is all or nothing by itself: after a failure the batches
    /// before it stay done.
    /// </summary>
    /// <exception cref="ArgumentException">The operations are not all of one partition.</exception>
    public static IEnumerable<IReadOnlyList<TableOperation>> Split(IReadOnlyCollection<TableOperation> operations)
    {
        CheckPartition(operations);
        return Cut(operations);
    }

    internal static void Check(IReadOnlyList<TableOperation> operations)
    {
        CheckPartition(operations);
        if (operations.Count > MostOperations)
        {
            throw new ArgumentException($"The batch has {operations.Count} operations; at most {MostOperations} fit.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (operations.FirstOrDefault(operation => !seen.Add(operation.RowKey)) is { } twice)
        {
            throw new ArgumentException($"The batch changes the row ({twice.PartitionKey}, {twice.RowKey}) twice.");
        }
    }

    private static IEnumerable<IReadOnlyList<TableOperation>> Cut(IEnumerable<TableOperation> operations)
    {
        var (batch, bytes) = (new List<TableOperation>(), 0);
        foreach (var operation in operations)
        {
            var size = Size(operation);
            if (batch.Count == MostOperations || (batch.Count > 0 && bytes + size > MostBytes - Overhead))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(operation);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int Size(TableOperation operation) =>
        Overhead + operation.Path("").Length + (operation.Entity is null ? 0 : TableJson.Write(operation.Entity, null).Length);

    private static void CheckPartition(IReadOnlyCollection<TableOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var partition = operations.FirstOrDefault()?.PartitionKey;
        if (operations.FirstOrDefault(operation => operation.PartitionKey != partition) is { } stray)
        {
            throw new ArgumentException($"The operations are of two partitions, '{partition}' and '{stray.PartitionKey}'.");
        }
    }
}
