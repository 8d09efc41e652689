using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>
/// The version of the rows' properties: written into every row as <c>Schema</c>, and the newest that is read, so that
/// an older program does not misread what a newer one wrote. A row without it is of version 1.
/// </summary>
internal static class RowSchema
{
    /// <summary>The name of the property.</summary>
    public const string Name = "Schema";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>Writes the version into a row that is about to be sent.</summary>
    public static void Stamp(ITableEntity row)
    {
        if (row is Row typed) typed.Schema = StorageAccount.RowSchema;
        if (row is not TableEntity entity) return;
        entity[Name] = StorageAccount.RowSchema;
        foreach (var absent in entity.Where(p => p.Value is null).Select(p => p.Key).ToList()) entity.Remove(absent);
    }

    /// <summary>The row, when this version of the app can read it.</summary>
    /// <exception cref="InvalidOperationException">The row is of a newer version.</exception>
    public static T Check<T>(T row)
        where T : ITableEntity
    {
        var schema = row switch { Row typed => typed.Schema, TableEntity entity => entity.GetInt32(Name), _ => null };
        return (schema ?? 1) <= StorageAccount.RowSchema ? row : throw new InvalidOperationException(
            $"The row ({row.PartitionKey}, {row.RowKey}) has schema {schema}, and this version of the app reads up to {StorageAccount.RowSchema}: deploy the newer version.");
    }

    /// <summary>The row, when it has what every whole row of its kind has: what is <see cref="RequiredAttribute"/>.</summary>
    /// <exception cref="InvalidOperationException">It lacks one of these.</exception>
    public static T Complete<T>(T row, string table)
        where T : Row =>
        Required(row.GetType()).FirstOrDefault(p => p.GetValue(row) is null) is not { } missing ? row : throw new InvalidOperationException(
            $"The row ({row.PartitionKey}, {row.RowKey}) of the table {table} has no {missing.Name}, which every such row must have.");

    private static PropertyInfo[] Required(Type kind) =>
        Known.GetOrAdd(kind, k => [.. k.GetProperties().Where(p => p.IsDefined(typeof(RequiredAttribute)))]);
}
