using System.Globalization;

namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>targets.csv</c>. The columns kind, text and why may be left out: then every goal is the municipality's own.</summary>
internal static class TargetRows
{
    private static readonly string[] Columns = ["indicator", "area", "from", "start", "to", "value"];
    private static readonly string[] More = ["kind", "text", "why"];
    private static readonly string[] Kinds = ["national", "regional", "municipal"];

    /// <summary>The goals in the file's order.</summary>
    public static IReadOnlyList<Goal> Read(SeedFiles files) =>
        [.. CsvFile.Rows(files, SeedFiles.TargetsFile, Columns, More).Index().Select(r => Goal(r.Item, r.Index))];

    private static Goal Goal(SeedRow row, int index)
    {
        var kind = Kind(row);
        var (indicator, text) = (Empty(row["indicator"]), Empty(row["text"]));
        var isMeasured = text is null;
        return new Goal($"{indicator ?? $"{index + 1}"}-{kind}".ToLowerInvariant(), row.Required("area"), kind, PeriodOf(row, "to"))
        {
            Indicator = isMeasured ? row.Required("indicator") : indicator, Text = text, Why = row["why"],
            From = isMeasured || row["from"].Length > 0 ? PeriodOf(row, "from") : null,
            Start = Number(row, "start", isMeasured), Value = Number(row, "value", isMeasured),
        };
    }

    private static GoalKind Kind(SeedRow row)
    {
        if (row["kind"].Length == 0) return GoalKind.Municipal;
        var at = Array.IndexOf(Kinds, row["kind"]);
        if (at < 0) row.Mistake("kind", $"'{row["kind"]}' is not a kind; write {string.Join(", ", Kinds)}");
        return (GoalKind)Math.Max(0, at);
    }

    private static string? Empty(string text) => text.Length == 0 ? null : text;

    private static Period PeriodOf(SeedRow row, string column)
    {
        if (!Period.TryParse(row[column], out var period))
            row.Mistake(column, $"'{row[column]}' is not a period; write for example 2026M12");
        return period;
    }

    private static decimal? Number(SeedRow row, string column, bool isNeeded)
    {
        if (!isNeeded && row[column].Length == 0) return null;
        if (!decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number))
            row.Mistake(column, $"'{row[column]}' is not a number; write for example 1250 or 17.5");
        return number;
    }
}
