using Azure.Data.Tables;

namespace Reporting.Storage.Knowledge;

/// <summary>
/// Something that people wrote, or a change of it, as a row of the table <c>knowledge</c>. All of a kind are one partition, so that
/// it and the note of its change are written together: <c>e|id</c> it itself, <c>h|id|change</c> a change.
/// </summary>
internal sealed record KeptRow<T> : JsonRow<T>
    where T : Kept
{
    /// <summary>A name that the last change alone has.</summary>
    public string? Change { get; set; }

    public static KeptRow<T> Write(string partition, T item, string change)
    {
        var row = new KeptRow<T> { PartitionKey = partition, RowKey = KeptKeys.Item(item.Id), Change = change };
        row.Put(item);
        return row;
    }

    /// <summary>Writes the note of a change, under a name that no other has and that sorts by time.</summary>
    public static TableTransactionAction Note(string partition, T item)
    {
        var row = new KeptRow<T>
        {
            PartitionKey = partition, RowKey = KeptKeys.Changes(item.Id) + Guid.CreateVersion7(item.Changed).ToString("N"),
        };
        row.Put(item);
        return TableChange.Add(row);
    }

    public static T Read(KeptRow<T> row) => row.Get(TableNames.Knowledge);
}

/// <summary>The keys of rows of the table <c>knowledge</c>.</summary>
internal static class KeptKeys
{
    public const string Items = "e|";

    public static string Item(string id) => Items + id;

    public static string Changes(string id) => $"h|{id}|";

    public static string Address(string id) => $"c|{id}";
}
