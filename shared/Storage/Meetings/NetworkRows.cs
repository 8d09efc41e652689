using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>
/// A network as a row of the table <c>networks</c>. A region is one partition, so that a network and the note of its change are written
/// together: <c>n|id</c> the network, <c>h|id|change</c> a change.
/// </summary>
internal sealed record NetworkRow : JsonRow<Network>
{
    public const string Networks = "n|";

    /// <summary>A name that the last change alone has.</summary>
    public string? Change { get; set; }

    public static NetworkRow Write(Network network, string change)
    {
        var row = new NetworkRow { PartitionKey = network.Region, RowKey = Networks + network.Id, Change = change };
        row.Put(network);
        return row;
    }

    public static Network Read(NetworkRow row) => row.Get(TableNames.Networks);
}

/// <summary>A change of a network as a row of the table <c>networks</c>: the whole network after it, with when and by whom.</summary>
internal sealed record NetworkChangeRow : JsonRow<Network>
{
    public static string ChangesOf(string id) => $"h|{id}|";

    /// <summary>Writes the note of a change, under a name that no other has and that sorts by time.</summary>
    public static TableTransactionAction Note(Network network)
    {
        var row = new NetworkChangeRow
        {
            PartitionKey = network.Region, RowKey = ChangesOf(network.Id) + Guid.CreateVersion7(network.Changed).ToString("N"),
        };
        row.Put(network);
        return TableChange.Add(row);
    }

    public static Network Read(NetworkChangeRow row) => row.Get(TableNames.Networks);
}
