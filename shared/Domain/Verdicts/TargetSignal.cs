namespace Reporting.Domain.Verdicts;

/// <summary>Where a year is heading, against its target.</summary>
/// <param name="Required">What the linear path requires in the month.</param>
/// <param name="Actual">What the month's figure is.</param>
/// <param name="Projected">The figure at the target's period by the forecast (<see cref="SeasonalForecast"/>).</param>
/// <param name="Low">The lower end of the forecast's 80 per cent interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Target">The target.</param>
public sealed record TargetProjection(double Required, double Actual, double Projected, double Low, double High, double Target);

/// <summary>What an indicator's target says in a verdict: the same forecast and the same rule as everywhere else.</summary>
internal static class TargetSignal
{
    /// <summary>How many standard deviations either way hold 80 per cent of normal noise.</summary>
    public const double Eighty = 1.2816;

    /// <summary>The projection, or null when none can be made, and once the target's period is past.</summary>
    public static TargetProjection? Of(VerdictInput input, string area, Period month, VerdictTarget target) =>
        target.To.Type == month.Type && target.To >= month && input.Members[area].Covers(month)
            ? GoalStand.Of(input.Indicator, input.Members[area].UpTo(month), target).Projection : null;

    /// <summary>Whether even the good end of the interval misses the target.</summary>
    public static bool OutOfReach(TargetProjection projection, Polarity polarity) => polarity != Polarity.None
        && GoalRule.Of(projection, polarity == Polarity.Lower, hasEnded: false) == GoalOutlook.OutOfReach;
}
