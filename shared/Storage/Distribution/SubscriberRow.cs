using System.Text.Json;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>A subscriber as a row of the table <c>subscribers</c>.</summary>
internal static class SubscriberRow
{
    public const string Partition = "subscriber";

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
        Settled = row.GetInt32("Settled") ?? (row.GetString("Wanted") is null && row.GetString("State") != nameof(SubscriberState.Unconfirmed) ? 1 : 0),
        Id = row.RowKey,
        Mail = row.GetString("Mail")!,
        Choice = JsonSerializer.Deserialize<SubscriptionChoice>(row.GetString("Choice")!)!,
        Wanted = row.GetString("Wanted") is { } wanted ? JsonSerializer.Deserialize<SubscriptionChoice>(wanted) : null,
        State = Enum.Parse<SubscriberState>(row.GetString("State")!),
        Refusals = row.GetInt32("Refusals")!.Value,
        Created = row.GetDateTimeOffset("Created")!.Value,
        Confirmed = row.GetDateTimeOffset("Confirmed"),
    };
}
