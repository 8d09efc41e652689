using Azure.Data.Tables;

namespace Reporting.Storage.Copies;

/// <summary>The rows of a table as it is copied, to tell which rows of the copy from before are lost.</summary>
/// <param name="max">With more rows than this nothing is taken for lost, and none need be remembered.</param>
internal sealed class KnownRows(int max)
{
    private readonly HashSet<(string, string)> keys = [];
    private readonly HashSet<string> removed = [];

    /// <summary>Adds a row of the table.</summary>
    public void Add(TableEntity row)
    {
        if (keys.Count > max) return;
        keys.Add((row.PartitionKey, row.RowKey));
        if (SubscriberRow.IsRemoved(row)) removed.Add(row.RowKey);
    }

    /// <summary>Whether a row of the copy is not in the table any longer though nobody removed it.</summary>
    public bool IsLost(TableEntity row) =>
        !keys.Contains((row.PartitionKey, row.RowKey)) && !SubscriberRow.IsOf(row, removed) && !ConfirmationCount.IsCount(row);
}
