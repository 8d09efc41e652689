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

    /// <summary>The row as one of a kind, for a partition whose rows of several kinds are read together.</summary>
    public static T As<T>(this TableEntity row)
        where T : Row, new()
    {
        var typed = new T { ETag = row.ETag };
        foreach (var property in typeof(T).GetProperties().Where(p => row.ContainsKey(p.Name)))
            property.SetValue(typed, row[property.Name]);
        return typed;
    }
}
