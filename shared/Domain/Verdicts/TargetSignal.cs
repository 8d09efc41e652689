namespace Reporting.Domain.Verdicts;

/// <summary>Where a year is heading, against its target.</summary>
/// <param name="Required">What the linear path requires in the month.</param>
/// <param name="Actual">What the month's figure is.</param>
/// <param name="Projected">The figure at the target's period, if the year's development goes on.</param>
/// <param name="Low">The lower end of the projection's 80 per cent interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Target">The target.</param>
public sealed record TargetProjection(double Required, double Actual, double Projected, double Low, double High, double Target);

/// <summary>
/// The projection to the target's period: the figure goes on with the same months of the year before, which carry
/// the season, times the development of the last year; the 80 per cent interval widens as σ√(horizon + 1), as a walk does.
/// </summary>
internal static class TargetSignal
{
    /// <summary>How many standard deviations either way hold 80 per cent of normal noise.</summary>
    public const double Eighty = 1.2816;

    /// <summary>The projection, or null when a year's figures are missing.</summary>
    public static TargetProjection? Of(AreaPath path, int t, Period first, VerdictTarget target, double unit)
    {
        var (now, end, year) = (first + t, target.To - first, first.PerYear);
        if (now < target.From || end < t || t < year || path.Stretch[t - year] != path.Stretch[t]) return null;
        var (recent, horizon) = (AreaPath.Log(path.Value[t]) - AreaPath.Log(path.Value[t - year]), end - t);
        var basis = end - year <= t && end - year >= 0 ? path.Value[end - year] : double.NaN;
        var projected = horizon == 0 ? path.Value[t] : basis * Math.Exp(recent);
        if (!double.IsFinite(projected)) return null;
        var spread = horizon == 0 ? 0 : Eighty * Math.Sqrt(path.Step[t] * (horizon + 1));
        return new(target.Required(now), path.Value[t] / unit, projected / unit,
            projected * Math.Exp(-spread) / unit, projected * Math.Exp(spread) / unit, (double)target.Value);
    }

    /// <summary>Whether even the good end of the interval misses the target.</summary>
    public static bool OutOfReach(TargetProjection projection, Polarity polarity) => polarity switch
    {
        Polarity.Lower => projection.Low > projection.Target,
        Polarity.Higher => projection.High < projection.Target,
        _ => false,
    };
}
