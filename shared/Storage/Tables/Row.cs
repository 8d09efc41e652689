using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>What every kind of row has. The properties of a kind are those that are stored, under their own names.</summary>
internal abstract record Row : ITableEntity
{
    /// <inheritdoc/>
    public string PartitionKey { get; set; } = "";

    /// <inheritdoc/>
    public string RowKey { get; set; } = "";

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }

    /// <summary>See <see cref="RowSchema"/>.</summary>
    public int? Schema { get; set; }
}
