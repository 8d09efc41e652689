using Azure.Data.Tables;

namespace Reporting.Storage.Tables;

/// <summary>A condition on rows. The client quotes the values, so that no value can change the condition.</summary>
internal sealed class TableFilter
{
    private readonly string text;

    private TableFilter(string text) => this.text = text;

    /// <summary>A condition in the service's language, such as <c>$"Tries lt {most}"</c>.</summary>
    public static TableFilter Of(FormattableString condition) => new(TableClient.CreateQueryFilter(condition));

    /// <summary>The rows of one partition.</summary>
    public static TableFilter Partition(string partitionKey) => Of($"PartitionKey eq {partitionKey}");

    /// <summary>The rows whose key is this or after it.</summary>
    public static TableFilter RowFrom(string rowKey) => Of($"RowKey ge {rowKey}");

    /// <summary>The rows whose key is before this.</summary>
    public static TableFilter RowBefore(string rowKey) => Of($"RowKey lt {rowKey}");

    /// <summary>The rows whose key is this or before it.</summary>
    public static TableFilter RowTo(string rowKey) => Of($"RowKey le {rowKey}");

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

    /// <summary>The rows that both conditions let through.</summary>
    public TableFilter And(TableFilter other) => new($"({text}) and ({other.text})");

    /// <summary>The condition in the service's language.</summary>
    public override string ToString() => text;
}
