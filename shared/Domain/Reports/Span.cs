namespace Reporting.Domain.Reports;

/// <summary>Over how long a development is looked at in a report.</summary>
public enum Span
{
    /// <summary>Since the period before: what the overview compares.</summary>
    LastPeriod,

    /// <summary>Since three months before; for figures that come less often, since the period before.</summary>
    Quarter,

    /// <summary>Since the same period a year before, so that the season is out of it.</summary>
    Year,
}

/// <summary>Counts the periods of a span.</summary>
public static class Spans
{
    /// <summary>How many periods of a type the span is.</summary>
    public static int In(this Span span, Period period) => span switch
    {
        Span.LastPeriod => 1,
        Span.Quarter => Math.Max(1, period.PerYear / 4),
        _ => period.PerYear,
    };
}
