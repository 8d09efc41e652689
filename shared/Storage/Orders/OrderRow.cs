using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Reporting.Storage.Orders;

/// <summary>An order as a row of the table <c>orders</c>. What is null is not written, so that a part of it can be merged.</summary>
internal sealed record OrderRow : Row
{
    public const string Key = "order";

    private const string DayFormat = "yyyy-MM-dd";

    [Required]
    public string? Month { get; set; }

    [Required]
    public int? Revision { get; set; }

    [Required]
    public string? State { get; set; }

    [Required]
    public DateTimeOffset? Ordered { get; set; }

    public string? OrderedBy { get; set; }

    /// <summary>The codes of the areas of a meeting pack; null for a report, and for orders from before lists showed them.</summary>
    public string? Areas { get; set; }

    public bool? IsRound { get; set; }

    public string? Meeting { get; set; }

    public string? Date { get; set; }

    /// <summary>The id of a report; null for a meeting pack, and for reports from before lists showed them.</summary>
    public string? Report { get; set; }

    public string? ReportAreas { get; set; }

    public string? ReportName { get; set; }

    public static OrderRow Write(string id, OrderContent content, string by, DateTimeOffset now) => Of(id) with
    {
        Month = content.Month.ToString(),
        Revision = content.Revision,
        State = nameof(OrderState.Building),
        Ordered = now,
        OrderedBy = by,
        Areas = content.Pack is { } pack ? string.Join(',', pack.Areas) : null,
        IsRound = content.Pack is null ? null : content.IsRound,
        Meeting = content.Pack?.Meeting,
        Date = content.Pack?.Date?.ToString(DayFormat, CultureInfo.InvariantCulture),
        Report = content.Report?.Id,
        ReportAreas = content.Report is { } report ? string.Join(',', report.Areas) : null,
        ReportName = content.Report?.ScopeName,
    };

    /// <summary>The change of an order's state.</summary>
    public static OrderRow Write(string id, OrderState state) => Of(id) with { State = state.ToString() };

    /// <summary>The change of who ordered it.</summary>
    public static OrderRow Write(string id, IEnumerable<string> orderers) => Of(id) with { OrderedBy = string.Join(',', orderers) };

    public static DocumentOrder Read(OrderRow row, IEnumerable<OrderPartRow> parts)
    {
        RowSchema.Complete(row, TableNames.Orders);
        return new(row.PartitionKey, Period.Parse(row.Month!), row.Revision!.Value, Enum.Parse<OrderState>(row.State!), row.Ordered!.Value,
            row.ETag.ToString(), [.. parts.Select(OrderPartRow.Read)])
        {
            OrderedBy = OrderersOf(row),
        };
    }

    /// <summary>Reads an order that has <see cref="Areas"/>.</summary>
    public static ListedOrder ReadListed(OrderRow row)
    {
        RowSchema.Complete(row, TableNames.Orders);
        return new(row.PartitionKey, Period.Parse(row.Month!), row.Revision!.Value, Enum.Parse<OrderState>(row.State!), row.Ordered!.Value,
            row.Areas!.Split(','), row.IsRound == true, row.Meeting, Day(row.Date));
    }

    /// <summary>Reads an order that has <see cref="Report"/>.</summary>
    public static ListedReport ReadReport(OrderRow row)
    {
        RowSchema.Complete(row, TableNames.Orders);
        return new(row.PartitionKey, Period.Parse(row.Month!), row.Revision!.Value, Enum.Parse<OrderState>(row.State!), row.Ordered!.Value,
            row.Report!, (row.ReportAreas ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), row.ReportName ?? "");
    }

    /// <summary>Who ordered it; orders from before that was noted have an unknown one.</summary>
    public static string[] OrderersOf(OrderRow row) => row.OrderedBy is { Length: > 0 } text ? text.Split(',') : [DocumentOrder.Unknown];

    /// <summary>The day of a meeting.</summary>
    public static DateOnly? Day(string? date) =>
        date is null ? null : DateOnly.ParseExact(date, DayFormat, CultureInfo.InvariantCulture);

    private static OrderRow Of(string id) => new() { PartitionKey = id, RowKey = Key };
}
