using System.Globalization;

namespace Reporting.Local.Source;

/// <summary>What a request for data asks of a table.</summary>
/// <param name="Periods">The periods asked for, oldest first.</param>
/// <param name="Nodes">The value asked for in each hierarchy: <c>/</c>, <c>*</c>, <c>level:n</c> or value ids.</param>
internal sealed record DataQuery(IReadOnlyList<string> Periods, IReadOnlyDictionary<string, string> Nodes)
{
    private const string Latest = "latest:";

    /// <summary>Reads a request and refuses what the table does not have.</summary>
    public static DataQuery Read(IQueryCollection query, DemoTable table)
    {
        var groups = Named(query, "mgroup.");
        if (groups.Keys.Where(g => g is not ("*" or "_alle")).ToList() is { Count: > 0 } strange)
            throw SourceRefusal.Unknown("mgroups", strange);
        var nodes = Named(query, "hierarchy.");
        if (nodes.Keys.Where(n => !table.Hierarchies.Contains(n)).ToList() is { Count: > 0 } unknown)
            throw SourceRefusal.Unknown("hierarchies", unknown);
        return new DataQuery(PeriodsOf(query, table), nodes);
    }

    private static Dictionary<string, string> Named(IQueryCollection query, string prefix) => query
        .Where(q => q.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(q => q.Key[prefix.Length..], q => q.Value.ToString(), StringComparer.Ordinal);

    private static IReadOnlyList<string> PeriodsOf(IQueryCollection query, DemoTable table)
    {
        var asked = Named(query, "period.");
        if (asked.Keys.FirstOrDefault(t => t != table.PeriodType) is { } type)
            throw new SourceRefusal($"Unknown period type: {type}");
        if (!asked.TryGetValue(table.PeriodType, out var text)) throw new SourceRefusal("No period was requested");
        if (text.StartsWith(Latest, StringComparison.Ordinal)) return Newest(table, text[Latest.Length..]);
        if (text == "*") return table.Periods;
        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Except(table.Periods).ToList() is { Count: > 0 } strange) throw SourceRefusal.Unknown("periods", strange);
        return [.. table.Periods.Where(names.Contains)];
    }

    private static IReadOnlyList<string> Newest(DemoTable table, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            throw new SourceRefusal($"Not a number of periods: {text}");
        if (count > table.Periods.Count)
        {
            throw new SourceRefusal(
                $"Requested latest:{count} for type {table.PeriodType}, but only {table.Periods.Count} periods are available.");
        }

        return [.. table.Periods.TakeLast(count)];
    }
}
