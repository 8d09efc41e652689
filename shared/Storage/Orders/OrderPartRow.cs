using System.ComponentModel.DataAnnotations;

namespace Reporting.Storage.Orders;

/// <summary>A part of an order as a row of the table <c>orders</c>, in the order's partition.</summary>
internal sealed record OrderPartRow : Row
{
    public const string Prefix = "part|";

    [Required]
    public string? State { get; set; }

    [Required]
    public DateTimeOffset? Changed { get; set; }

    public string? Error { get; set; }

    public static OrderPartRow Write(string id, OrderPart part) => new()
    {
        PartitionKey = id,
        RowKey = Prefix + part.Name,
        State = part.State.ToString(),
        Changed = part.Changed,
        Error = part.Error,
    };

    public static OrderPart Read(OrderPartRow row)
    {
        RowSchema.Complete(row, TableNames.Orders);
        return new(row.RowKey[Prefix.Length..], Enum.Parse<OrderPartState>(row.State!), row.Error, row.Changed!.Value);
    }
}
