using Azure;
using Azure.Data.Tables;
using Kind = Azure.Data.Tables.TableTransactionActionType;

namespace Reporting.Storage.Tables;

/// <summary>Makes the changes of a batch.</summary>
internal static class TableChange
{
    /// <summary>Adds a row; refused when one with its keys exists.</summary>
    public static TableTransactionAction Add(ITableEntity row) => Of(Kind.Add, row, default);

    /// <summary>Writes a row whether or not one with its keys exists; properties it lacks are gone.</summary>
    public static TableTransactionAction Put(ITableEntity row) => Of(Kind.UpsertReplace, row, default);

    /// <summary>Puts a row in place of the version named.</summary>
    public static TableTransactionAction Replace(ITableEntity row, ETag etag) => Of(Kind.UpdateReplace, row, TableRules.CheckVersion(etag));

    /// <summary>Writes the given properties over an existing row's; those it lacks stay.</summary>
    /// <param name="etag">The version to change, or <see cref="ETag.All"/> for any.</param>
    public static TableTransactionAction Merge(ITableEntity row, ETag etag) => Of(Kind.UpdateMerge, row, TableRules.CheckVersion(etag));

    /// <summary>Removes an existing row.</summary>
    /// <param name="etag">The version to remove; any when left out.</param>
    public static TableTransactionAction Delete(string partitionKey, string rowKey, ETag? etag = null) =>
        Of(Kind.Delete, new TableEntity(partitionKey, rowKey), TableRules.CheckVersion(etag ?? ETag.All));

    private static TableTransactionAction Of(Kind kind, ITableEntity row, ETag etag)
    {
        TableRules.CheckKeys(row.PartitionKey, row.RowKey);
        RowSchema.Stamp(row);
        return new(kind, row, etag);
    }
}
