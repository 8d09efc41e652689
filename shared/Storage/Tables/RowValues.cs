using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>What a row of any kind holds.</summary>
internal static class RowValues
{
    /// <summary>All properties but the keys, the version and the timestamp, in the order of their names.</summary>
    public static IReadOnlyDictionary<string, object> Values(this TableEntity row) => new SortedDictionary<string, object>(
        row.Where(p => p.Value is not null
            && p.Key is not ("odata.etag" or nameof(row.PartitionKey) or nameof(row.RowKey) or nameof(row.Timestamp)))
            .ToDictionary(), StringComparer.Ordinal);
}
