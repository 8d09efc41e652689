using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Distribution;

/// <summary>
/// The rows of the table <c>subscribers</c> that tell who somebody is: a subscriber, its address, and a subscriber that was
/// removed.
/// </summary>
internal static class SubscriberRow
{
    public const string Partition = "subscriber";

    /// <summary>The partition of the addresses, each a row that names its subscriber.</summary>
    public const string Addresses = "address";

    private const string Subscriber = "Subscriber";
    private const string RemovedFrom = "Removed";
    private const string Finished = "everywhere";

    public static TableEntity Write(Subscriber subscriber) => new(Partition, subscriber.Id)
    {
        ["Mail"] = subscriber.Mail,
        ["Choice"] = JsonSerializer.Serialize(subscriber.Choice),
        ["Wanted"] = subscriber.Wanted is { } wanted ? JsonSerializer.Serialize(wanted) : null,
        ["Asked"] = subscriber.Asked,
        ["Settled"] = subscriber.Settled,
        ["State"] = subscriber.State.ToString(),
        ["Refusals"] = subscriber.Refusals,
        ["Created"] = subscriber.Created,
        ["Confirmed"] = subscriber.Confirmed,
    };

    public static Subscriber Read(TableEntity row) => new()
    {
        // Rows from before questions had numbers: there was one, and it is open where something waits to be confirmed.
        Asked = row.GetInt32("Asked") ?? 1,
        Settled = row.GetInt32("Settled")
            ?? (row.GetString("Wanted") is null && row.GetString("State") != nameof(SubscriberState.Unconfirmed) ? 1 : 0),
        Id = row.RowKey,
        Mail = row.GetString("Mail")!,
        Choice = JsonSerializer.Deserialize<SubscriptionChoice>(row.GetString("Choice")!)!,
        Wanted = row.GetString("Wanted") is { } wanted ? JsonSerializer.Deserialize<SubscriptionChoice>(wanted) : null,
        State = Enum.Parse<SubscriberState>(row.GetString("State")!),
        Refusals = row.GetInt32("Refusals")!.Value,
        Created = row.GetDateTimeOffset("Created")!.Value,
        Confirmed = row.GetDateTimeOffset("Confirmed"),
    };

    /// <summary>
    /// What stands in place of a subscriber that was removed: the id and nothing of the person. An older version of the app
    /// reads somebody who never confirmed.
    /// </summary>
    public static TableEntity Removed(string id)
    {
        var row = Write(new()
        {
            Id = id, Mail = "", Choice = new([], SubscriptionKinds.None, Language.Danish, false), State = SubscriberState.Unconfirmed,
            Created = DateTimeOffset.UnixEpoch,
        });
        row[RemovedFrom] = "table";
        return row;
    }

    /// <summary>The change of a removed subscriber's row that says that nothing of it is left in any place.</summary>
    public static TableTransactionAction Finish(string id) =>
        TableChange.Merge(new TableEntity(Partition, id) { [RemovedFrom] = Finished }, ETag.All);

    public static bool IsRemoved(TableEntity row) => row.PartitionKey == Partition && row.GetString(RemovedFrom) is not null;

    public static bool IsFinished(TableEntity row) => row.GetString(RemovedFrom) == Finished;

    /// <summary>Writes an address.</summary>
    /// <param name="key">What the address is known by.</param>
    public static TableEntity Address(string key, string subscriber) => new(Addresses, key) { [Subscriber] = subscriber };

    /// <summary>The subscriber that an address leads to.</summary>
    public static string OwnerOf(TableEntity address) => address.GetString(Subscriber)!;

    /// <summary>Whether a row tells who one of some subscribers is.</summary>
    public static bool IsOf(TableEntity row, IReadOnlySet<string> subscribers) => row.PartitionKey switch
    {
        Partition => subscribers.Contains(row.RowKey) && !IsRemoved(row),
        Addresses => subscribers.Contains(OwnerOf(row)),
        _ => false,
    };
}
