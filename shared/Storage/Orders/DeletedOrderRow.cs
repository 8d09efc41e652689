using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Reporting.Storage.Orders;

/// <summary>The deletion of an order as a row of the table <c>orders</c>, in the order's partition.</summary>
internal sealed record DeletedOrderRow : Row
{
    public const string Prefix = "deleted|";

    [Required]
    public DateTimeOffset? Deleted { get; set; }

    [Required]
    public string? By { get; set; }

    public string? Areas { get; set; }

    public bool? IsRound { get; set; }

    public string? Meeting { get; set; }

    public string? Date { get; set; }

    /// <summary>The id of a report; null for a meeting pack.</summary>
    public string? Report { get; set; }

    /// <summary>Writes the deletion of an order: a new one when it was ordered anew, otherwise the same.</summary>
    public static DeletedOrderRow Write(OrderRow order, DateTimeOffset now, string by) => new()
    {
        PartitionKey = order.PartitionKey,
        RowKey = Prefix
            + RowSchema.Complete(order, TableNames.Orders).Ordered!.Value.UtcTicks.ToString("D19", CultureInfo.InvariantCulture),
        Deleted = now,
        By = by,
        Areas = order.Areas,
        IsRound = order.IsRound,
        Meeting = order.Meeting,
        Date = order.Date,
        Report = order.Report,
    };

    public static DeletedOrder Read(DeletedOrderRow row)
    {
        RowSchema.Complete(row, TableNames.Orders);
        return new(row.PartitionKey, (row.Areas ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), row.IsRound == true, row.Meeting,
            OrderRow.Day(row.Date), row.Deleted!.Value, row.By!);
    }
}
