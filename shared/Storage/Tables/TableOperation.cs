using Azure;
using Azure.Core;

namespace Reporting.Storage.Tables;

/// <summary>One change of one row, alone or in a batch.</summary>
public sealed class TableOperation
{
    private TableOperation(RequestMethod method, string partitionKey, string rowKey)
    {
        Method = method;
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>The row's partition.</summary>
    public string PartitionKey { get; }

    /// <summary>The row's key in its partition.</summary>
    public string RowKey { get; }

    internal RequestMethod Method { get; }

    internal string? IfMatch { get; private init; }

    internal TableEntity? Entity { get; private init; }

    /// <summary>Adds a row; refused when one with its keys exists.</summary>
    public static TableOperation Insert(TableEntity entity) => Of(RequestMethod.Post, entity, null);

    /// <summary>Writes a row whether or not one with its keys exists; properties it lacks are gone.</summary>
    public static TableOperation UpsertReplace(TableEntity entity) => Of(RequestMethod.Put, entity, null);

    /// <summary>Writes the given properties over an existing row's; those it lacks stay.</summary>
    /// <param name="etag">The version to change, or <see cref="ETag.All"/> for any.</param>
    public static TableOperation Merge(TableEntity entity, ETag etag) => Of(RequestMethod.Patch, entity, Condition(etag));

    /// <summary>Removes an existing row.</summary>
    /// <param name="etag">The version to remove; any when left out.</param>
    public static TableOperation Delete(string partitionKey, string rowKey, ETag? etag = null)
    {
        TableRules.CheckKey(nameof(PartitionKey), partitionKey);
        TableRules.CheckKey(nameof(RowKey), rowKey);
        return new(RequestMethod.Delete, partitionKey, rowKey) { IfMatch = Condition(etag ?? ETag.All) };
    }

    /// <summary>The verb, table and keys, for messages.</summary>
    internal string Describe(string table) => $"{Method} of ({PartitionKey}, {RowKey}) in table {table}";

    internal static TableOperation Replace(TableEntity entity, ETag etag) => Of(RequestMethod.Put, entity, Condition(etag));

    internal string Path(string table) => Method == RequestMethod.Post ? table : RowPath(table, PartitionKey, RowKey);

    internal static string RowPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Quote(partitionKey)}',RowKey='{Quote(rowKey)}')";

    /// <summary>Tells the row what version it has now; a removed row has none to tell.</summary>
    internal void Succeeded(string? etag)
    {
        if (Entity is not null && etag is not null)
        {
            Entity.ETag = new ETag(etag);
        }
    }

    private static TableOperation Of(RequestMethod method, TableEntity entity, string? condition)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return new(method, entity.PartitionKey, entity.RowKey) { Entity = entity, IfMatch = condition };
    }

    // Without If-Match a write is unconditional, so a row that was never read must not pass for one that was.
    private static string Condition(ETag etag) =>
        etag == default
            ? throw new ArgumentException("The ETag is empty: give that of a row which was read, or ETag.All.", nameof(etag))
            : etag.ToString();

    private static string Quote(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
