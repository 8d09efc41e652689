using System.Globalization;

namespace Reporting.Storage.Tables;

/// <summary>A condition on rows. Values are quoted here and nowhere else, so that no value can change the condition.</summary>
public sealed class TableFilter
{
    private readonly string _text;

    private TableFilter(string text) => _text = text;

    /// <summary>The rows of one partition.</summary>
    public static TableFilter Partition(string partitionKey) => Where("PartitionKey", "eq", partitionKey);

    /// <summary>The rows whose key is this or after it.</summary>
    public static TableFilter RowFrom(string rowKey) => Where("RowKey", "ge", rowKey);

    /// <summary>The rows whose key is before this.</summary>
    public static TableFilter RowBefore(string rowKey) => Where("RowKey", "lt", rowKey);

    /// <summary>The rows whose key begins with this.</summary>
    /// <exception cref="ArgumentException">The prefix is empty or ends in half a character.</exception>
    public static TableFilter RowPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        var last = prefix[^1];
        return char.IsSurrogate(last) || last is '\uD7FF' or '\uFFFF'
            ? throw new ArgumentException("The prefix has no key next after it.", nameof(prefix))
            : RowFrom(prefix).And(RowBefore(prefix[..^1] + (char)(last + 1)));
    }

    /// <summary>The rows where a property has a value of the types that a row can hold. Absent properties equal nothing.</summary>
    /// <exception cref="ArgumentException">
    /// The name or value is not possible. So for all comparisons. A double must be 0 or from 1e-4 to below 1e15 in size.
    /// </exception>
    public static TableFilter Equal(string property, object value) => Where(property, "eq", value);

    /// <summary>The rows where a property has another value.</summary>
    public static TableFilter NotEqual(string property, object value) => Where(property, "ne", value);

    /// <summary>The rows where a property is below a value.</summary>
    public static TableFilter Less(string property, object value) => Where(property, "lt", value);

    /// <summary>The rows where a property is a value or above it.</summary>
    public static TableFilter AtLeast(string property, object value) => Where(property, "ge", value);

    /// <summary>The rows that both conditions let through.</summary>
    public TableFilter And(TableFilter other) => Join("and", other);

    /// <summary>The rows that either condition lets through.</summary>
    public TableFilter Or(TableFilter other) => Join("or", other);

    /// <summary>The condition in the service's language.</summary>
    public override string ToString() => _text;

    private static TableFilter Where(string property, string comparison, object value) =>
        new($"{TableRules.CheckProperty(property)} {comparison} {Literal(property, value)}");

    private static string Literal(string property, object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) && Plain(number) is { } text => text,
        DateTimeOffset moment => $"datetime'{TableValue.Moment(moment)}'",
        _ => throw new ArgumentException($"The property '{property}' cannot be compared with {value ?? "null"}."),
    };

    // A bare 3 would be a 32-bit number, and the emulator reads an exponent as the end of the number.
    private static string? Plain(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E') ? null : text.Contains('.') ? text : text + ".0";
    }

    private TableFilter Join(string word, TableFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"({_text}) {word} ({other._text})");
    }
}
