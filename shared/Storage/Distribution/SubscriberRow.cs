using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Distribution;

/// <summary>A subscriber, or one that was removed, as a row of the table <c>subscribers</c>.</summary>
internal sealed record SubscriberRow : Row
{
    public const string Partition = "subscriber";

    private const string Finished = "everywhere";
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = LeftOutLists.Resolver };

    [Required]
    public string? Mail { get; set; }

    [Required]
    public string? Choice { get; set; }

    public string? Wanted { get; set; }

    /// <summary>Null in rows from before questions had numbers, as <see cref="Settled"/> is.</summary>
    public int? Asked { get; set; }

    public int? Settled { get; set; }

    [Required]
    public string? State { get; set; }

    [Required]
    public int? Refusals { get; set; }

    [Required]
    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Confirmed { get; set; }

    /// <summary>Where a subscriber that was removed is gone from; null when it was not removed.</summary>
    public string? Removed { get; set; }

    public static SubscriberRow Write(Subscriber subscriber) => new()
    {
        PartitionKey = Partition,
        RowKey = subscriber.Id,
        Mail = subscriber.Mail,
        Choice = JsonSerializer.Serialize(subscriber.Choice, Options),
        Wanted = subscriber.Wanted is { } wanted ? JsonSerializer.Serialize(wanted, Options) : null,
        Asked = subscriber.Asked,
        Settled = subscriber.Settled,
        State = subscriber.State.ToString(),
        Refusals = subscriber.Refusals,
        Created = subscriber.Created,
        Confirmed = subscriber.Confirmed,
    };

    public static Subscriber Read(SubscriberRow row)
    {
        RowSchema.Complete(row, TableNames.Subscribers);
        return new()
        {
            // Rows from before questions had numbers: there was one, and it is open where something waits to be confirmed.
            Asked = row.Asked ?? 1,
            Settled = row.Settled ?? (row.Wanted is null && row.State != nameof(SubscriberState.Unconfirmed) ? 1 : 0),
            Id = row.RowKey,
            Mail = row.Mail!,
            Choice = JsonSerializer.Deserialize<SubscriptionChoice>(row.Choice!)!,
            Wanted = row.Wanted is { } wanted ? JsonSerializer.Deserialize<SubscriptionChoice>(wanted) : null,
            State = Enum.Parse<SubscriberState>(row.State!),
            Refusals = row.Refusals!.Value,
            Created = row.Created!.Value,
            Confirmed = row.Confirmed,
        };
    }

    /// <summary>
    /// What stands in place of a subscriber that was removed: the id and nothing of the person. An older version of the app
    /// reads somebody who never confirmed.
    /// </summary>
    public static SubscriberRow WriteRemoved(string id) => Write(new()
    {
        Id = id, Mail = "", Choice = new([], SubscriptionKinds.None, Language.Danish, false), State = SubscriberState.Unconfirmed,
        Created = DateTimeOffset.UnixEpoch,
    }) with { Removed = "table" };

    /// <summary>The change of a removed subscriber's row that says that nothing of it is left in any place.</summary>
    public static TableTransactionAction Finish(string id) =>
        TableChange.Merge(new SubscriberRow { PartitionKey = Partition, RowKey = id, Removed = Finished }, ETag.All);

    public static bool IsRemoved(SubscriberRow row) => row.Removed is not null;

    public static bool IsFinished(SubscriberRow row) => row.Removed == Finished;

    /// <summary>As <see cref="IsRemoved(SubscriberRow)"/>, for a row of any kind.</summary>
    public static bool IsRemoved(TableEntity row) => row.PartitionKey == Partition && row.GetString(nameof(Removed)) is not null;

    /// <summary>Whether a row of any kind tells who one of some subscribers is.</summary>
    public static bool IsOf(TableEntity row, IReadOnlySet<string> subscribers) => row.PartitionKey switch
    {
        Partition => subscribers.Contains(row.RowKey) && !IsRemoved(row),
        AddressRow.Partition => row.GetString(nameof(AddressRow.Subscriber)) is { } owner && subscribers.Contains(owner),
        _ => false,
    };
}
