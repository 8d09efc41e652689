using System.Globalization;

namespace Reporting.Sources.Seeds;

/// <summary>Reads <c>targets.csv</c>.</summary>
internal static class TargetRows
{
    /// <summary>The targets in the file's order.</summary>
    public static IReadOnlyList<AreaTarget> Read(SeedFiles files) =>
        [.. CsvFile.Rows(files, SeedFiles.TargetsFile, "indicator", "area", "from", "start", "to", "value").Select(Target)];

    private static AreaTarget Target(SeedRow row) => new(row.Required("indicator"), row.Required("area"),
        new VerdictTarget(PeriodOf(row, "from"), Number(row, "start"), PeriodOf(row, "to"), Number(row, "value")));

    private static Period PeriodOf(SeedRow row, string column)
    {
        if (!Period.TryParse(row[column], out var period))
            row.Mistake(column, $"'{row[column]}' is not a period; write for example 2026M12");
        return period;
    }

    private static decimal Number(SeedRow row, string column)
    {
        if (!decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number))
            row.Mistake(column, $"'{row[column]}' is not a number; write for example 1250 or 17.5");
        return number;
    }
}
