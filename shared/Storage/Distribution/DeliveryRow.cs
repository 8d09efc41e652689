using System.Text.Json;

namespace Reporting.Storage.Distribution;

/// <summary>A delivery as a row of the table <c>deliveries</c>.</summary>
internal sealed record DeliveryRow : Row
{
    private const int MaxErrorLength = 2_000;

    public string Subscriber { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Areas { get; set; } = "";

    /// <summary>Which report it brings, as <see cref="ReportSubscription"/> writes it; null for all else.</summary>
    public string? Report { get; set; }

    public string State { get; set; } = "";

    public int Tries { get; set; }

    public string? Error { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Changed { get; set; }

    public DateTimeOffset? NextTry { get; set; }

    public static DeliveryRow Write(Delivery delivery) => new()
    {
        PartitionKey = delivery.Batch,
        RowKey = delivery.Id,
        Subscriber = delivery.Subscriber,
        Kind = delivery.Kind.ToString(),
        Areas = JsonSerializer.Serialize(delivery.Areas),
        Report = delivery.Report?.ToString(),
        State = delivery.State.ToString(),
        Tries = delivery.Tries,
        Error = delivery.Error is { Length: > MaxErrorLength } error ? error[..MaxErrorLength] : delivery.Error,
        Created = delivery.Created,
        Changed = delivery.Changed,
        NextTry = delivery.NextTry == default ? null : delivery.NextTry, // a row holds no time before 1601
    };

    public static Delivery Read(DeliveryRow row) => new()
    {
        Batch = row.PartitionKey,
        Id = row.RowKey,
        Subscriber = row.Subscriber,
        Kind = Enum.Parse<DeliveryKind>(row.Kind),
        Areas = JsonSerializer.Deserialize<List<string>>(row.Areas)!,
        Report = ReportSubscription.Read(row.Report),
        State = Enum.Parse<DeliveryState>(row.State),
        Tries = row.Tries,
        Error = row.Error,
        Created = row.Created,
        Changed = row.Changed,
        NextTry = row.NextTry ?? default,
        Version = row.ETag.ToString(),
    };
}
