namespace Reporting.Sources.Seeds;

/// <summary>Reads months and spans of months in CSV rows.</summary>
internal static class SeedMonth
{
    /// <summary>The span in the columns <c>validFrom</c> and <c>validTo</c>; empty means open.</summary>
    public static Validity Validity(SeedRow row) => new(Month(row, "validFrom"), Month(row, "validTo"));

    private static Period? Month(SeedRow row, string column)
    {
        var text = row[column];
        if (text.Length == 0) return null;
        if (Period.TryParse(text, out var period) && period.Type == PeriodType.Month) return period;
        row.Mistake(column, $"'{text}' is not a month; write for example 2027M01, or nothing for an open end");
        return null;
    }
}
