using System.Text.Json;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>A delivery as a row of the table <c>deliveries</c>.</summary>
internal static class DeliveryRow
{
    private const int LongestError = 2_000;

    public static TableEntity Write(Delivery delivery) => new(delivery.Batch, delivery.Id)
    {
        ["Subscriber"] = delivery.Subscriber,
        ["Kind"] = delivery.Kind.ToString(),
        ["Areas"] = JsonSerializer.Serialize(delivery.Areas),
        ["State"] = delivery.State.ToString(),
        ["Tries"] = delivery.Tries,
        ["Error"] = delivery.Error is { Length: > LongestError } error ? error[..LongestError] : delivery.Error,
        ["Created"] = delivery.Created,
        ["Changed"] = delivery.Changed,
        ["NextTry"] = delivery.NextTry == default ? null : delivery.NextTry, // a row holds no time before 1601
    };

    public static Delivery Read(TableEntity row) => new()
    {
        Batch = row.PartitionKey,
        Id = row.RowKey,
        Subscriber = row.GetString("Subscriber")!,
        Kind = Enum.Parse<DeliveryKind>(row.GetString("Kind")!),
        Areas = JsonSerializer.Deserialize<List<string>>(row.GetString("Areas")!)!,
        State = Enum.Parse<DeliveryState>(row.GetString("State")!),
        Tries = row.GetInt32("Tries")!.Value,
        Error = row.GetString("Error"),
        Created = row.GetDateTimeOffset("Created")!.Value,
        Changed = row.GetDateTimeOffset("Changed")!.Value,
        NextTry = row.GetDateTimeOffset("NextTry") ?? default,
        Version = row.ETag.ToString(),
    };
}
