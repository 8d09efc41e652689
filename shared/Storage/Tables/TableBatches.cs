using System.Text.Json;
using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>The limits of a batch.</summary>
internal static class TableBatches
{
    /// <summary>The most changes in one batch.</summary>
    public const int MaxChanges = 100;

    /// <summary>The most bytes in one batch, headers and all: 4 MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    // The verb, the headers, the account's address, the keys and the types of the properties; really 500 to 1,000 bytes.
    private const int Overhead = 2048;

    /// <summary>
    /// Cuts a long list into batches that fit, in order. Each batch is all or nothing by itself: after a failure the batches
    /// before it stay done.
    /// </summary>
    /// <exception cref="ArgumentException">The changes are not all of one partition, or change a row twice in one batch.</exception>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Split(IReadOnlyCollection<TableTransactionAction> changes)
    {
        CheckPartition(changes);
        return Cut(changes);
    }

    /// <summary>Refuses what cannot be one batch before it is sent.</summary>
    public static void Check(IReadOnlyList<TableTransactionAction> changes)
    {
        CheckPartition(changes);
        if (changes.Count > MaxChanges) throw new ArgumentException($"The batch has {changes.Count} changes; at most {MaxChanges} fit.");
        CheckRows(changes);
        CheckSize(changes.Sum(Size));
    }

    private static IEnumerable<IReadOnlyList<TableTransactionAction>> Cut(IEnumerable<TableTransactionAction> changes)
    {
        var (batch, bytes) = (new List<TableTransactionAction>(), 0);
        foreach (var change in changes)
        {
            var size = Size(change);
            CheckSize(size);
            if (batch.Count == MaxChanges || bytes + size > MaxBytes)
            {
                yield return CheckRows(batch);
                (batch, bytes) = ([], 0);
            }

            batch.Add(change);
            bytes += size;
        }

        if (batch.Count > 0) yield return CheckRows(batch);
    }

    private static IReadOnlyList<TableTransactionAction> CheckRows(IReadOnlyList<TableTransactionAction> batch)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return batch.FirstOrDefault(c => !seen.Add(c.Entity.RowKey))?.Entity is { } twice
            ? throw new ArgumentException($"The batch changes the row ({twice.PartitionKey}, {twice.RowKey}) twice.") : batch;
    }

    private static void CheckSize(int bytes)
    {
        if (bytes > MaxBytes) throw new ArgumentException($"The batch has {bytes} bytes; at most {MaxBytes} fit.");
    }

    // The client does not tell how it writes a row. This is the same JSON but for the names of types.
    private static int Size(TableTransactionAction change) =>
        Overhead + JsonSerializer.SerializeToUtf8Bytes(change.Entity, change.Entity.GetType()).Length;

    private static void CheckPartition(IReadOnlyCollection<TableTransactionAction> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var partition = changes.FirstOrDefault()?.Entity.PartitionKey;
        if (changes.FirstOrDefault(c => c.Entity.PartitionKey != partition)?.Entity is { } stray)
            throw new ArgumentException($"The changes are of two partitions, '{partition}' and '{stray.PartitionKey}'.");
    }
}
