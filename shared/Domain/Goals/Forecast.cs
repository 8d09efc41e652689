namespace Reporting.Domain.Goals;

/// <summary>A period to come.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">What it is expected to be, in the indicator's unit.</param>
/// <param name="Low">The lower end of the interval that holds four of five.</param>
/// <param name="High">The upper end.</param>
public sealed record ForecastPoint(Period Period, double Value, double Low, double High);

/// <summary>Why no forecast is made.</summary>
public enum ForecastGap
{
    /// <summary>The newest figure is not known.</summary>
    NoFigure,

    /// <summary>There are figures of fewer than two years.</summary>
    TooShort,

    /// <summary>The series broke less than two years ago.</summary>
    BreakInSeries,

    /// <summary>A figure of the last year that the forecast rests on is not known.</summary>
    Missing,

    /// <summary>It lies more than three years ahead.</summary>
    TooFar,
}

/// <summary>Where a series is heading, period by period, or why that cannot be told.</summary>
/// <param name="Points">The periods after the newest; empty with a gap.</param>
/// <param name="Gap">Why there is none; null when there is.</param>
public sealed record Forecast(IReadOnlyList<ForecastPoint> Points, ForecastGap? Gap)
{
    internal static Forecast Not(ForecastGap gap) => new([], gap);
}
