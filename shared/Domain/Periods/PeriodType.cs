namespace Reporting.Domain.Periods;

/// <summary>The length and kind of a period, as Jobindsats names them.</summary>
public enum PeriodType
{
    /// <summary>A calendar month, <c>2026M03</c>.</summary>
    Month,

    /// <summary>A calendar quarter, <c>2007Q4</c>.</summary>
    Quarter,

    /// <summary>A rolling year that ends with a quarter, <c>2023QMAT02</c>.</summary>
    RollingYear,

    /// <summary>The year so far, to the end of a month, <c>2026MYTD03</c>.</summary>
    YearToDate,

    /// <summary>A calendar year, <c>2024Y01</c>.</summary>
    Year,
}
