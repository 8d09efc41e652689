namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>What a text in the period's column means.</summary>
/// <param name="Period">The period, when there is no fault.</param>
/// <param name="Fault">Why it is no period of the table, or null.</param>
internal readonly record struct PeriodCell(Period Period, string? Fault)
{
    /// <summary>Reads a period of a type. Statistics lie between 1980 and 2099; other years are slips of the pen.</summary>
    public static PeriodCell Of(string? text, PeriodType type)
    {
        if (!Period.TryParse(text, out var period)) return new(default, "which is not a period");
        if (period.Type != type) return new(default, $"which is not a period of type {Period.CodeOf(type)}");
        return period.Year is >= 1980 and <= 2099 ? new(period, null) : new(default, "which no statistic can be of");
    }
}
