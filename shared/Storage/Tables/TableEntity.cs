using System.Collections.ObjectModel;
using Azure;

namespace Reporting.Storage.Tables;

/// <summary>
/// A row: its keys and its typed properties. Holds string, int, long, double, bool and DateTimeOffset. Not thread-safe.
/// </summary>
public sealed class TableEntity
{
    private readonly SortedDictionary<string, object> _properties = new(StringComparer.Ordinal);

    /// <summary>A row with no properties yet. Either key may be empty.</summary>
    /// <exception cref="ArgumentException">A key is over 512 characters or has one of / \ # ? or a control character.</exception>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = TableRules.CheckKey(nameof(PartitionKey), partitionKey);
        RowKey = TableRules.CheckKey(nameof(RowKey), rowKey);
        Properties = new ReadOnlyDictionary<string, object>(_properties);
    }

    /// <summary>The rows that share it can change in one batch.</summary>
    public string PartitionKey { get; }

    /// <summary>Unique in its partition, and the order in which a query returns rows.</summary>
    public string RowKey { get; }

    /// <summary>The version that was read or last written; default before that.</summary>
    public ETag ETag { get; internal set; }

    /// <summary>When the service last changed the row, by its clock; null unless it was read.</summary>
    public DateTimeOffset? Timestamp { get; internal set; }

    /// <summary>All properties but the keys and the timestamp, in the order of their names.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; }

    /// <summary>A property's value, null when it is absent. Setting null removes it.</summary>
    /// <exception cref="ArgumentException">
    /// On setting: the name or type is not possible, a string is over 32,768 characters (64 KiB), or a date is before 1601.
    /// </exception>
    public object? this[string name]
    {
        get => _properties.GetValueOrDefault(name);
        set
        {
            CheckOwnName(name);
            if (value is null)
            {
                _properties.Remove(name);
            }
            else
            {
                _properties[name] = TableValue.Check(name, value);
            }
        }
    }

    /// <summary>A text, or null when the property is absent.</summary>
    /// <exception cref="InvalidOperationException">The property has another type. So for all getters.</exception>
    public string? GetString(string name) => this[name] switch
    {
        null => null,
        string text => text,
        var other => throw OtherType<string>(name, other),
    };

    /// <summary>A 32-bit number, or null when the property is absent.</summary>
    public int? GetInt32(string name) => Get<int>(name);

    /// <summary>A 64-bit number, also from a 32-bit one, or null when the property is absent.</summary>
    public long? GetInt64(string name) => this[name] is int narrow ? narrow : Get<long>(name);

    /// <summary>A floating-point number, also from a 32-bit whole one, or null when the property is absent.</summary>
    public double? GetDouble(string name) => this[name] is int whole ? whole : Get<double>(name);

    /// <summary>True or false, or null when the property is absent.</summary>
    public bool? GetBoolean(string name) => Get<bool>(name);

    /// <summary>A moment, in UTC, to 100 ns, or null when the property is absent.</summary>
    public DateTimeOffset? GetDateTimeOffset(string name) => Get<DateTimeOffset>(name);

    /// <summary>
    /// Whether the other row has the same keys and properties, whatever its ETag and timestamp. So a caller whose insert
    /// returned false can tell that the row found there is its own, if one property is its own too (such as a run id).
    /// </summary>
    public bool HasSameContent(TableEntity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return PartitionKey == other.PartitionKey
            && RowKey == other.RowKey
            && Properties.Count == other.Properties.Count
            && Properties.All(property => property.Value.Equals(other[property.Key]));
    }

    /// <summary>Takes a value as the service gave it, under names that another writer may have chosen.</summary>
    internal void Restore(string name, object value) => _properties[name] = value;

    private static void CheckOwnName(string name)
    {
        if (TableRules.CheckProperty(name) is nameof(PartitionKey) or nameof(RowKey) or nameof(Timestamp))
        {
            throw new ArgumentException($"'{name}' is a system property; it cannot be set.");
        }
    }

    private static InvalidOperationException OtherType<T>(string name, object value) =>
        new($"The property '{name}' is {value.GetType().Name}, not {typeof(T).Name}.");

    private T? Get<T>(string name)
        where T : struct => this[name] switch
        {
            null => null,
            T value => value,
            var other => throw OtherType<T>(name, other),
        };
}
