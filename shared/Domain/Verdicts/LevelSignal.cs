namespace Reporting.Domain.Verdicts;

/// <summary>
/// The distance of the level to the group's: z = (log own − median) / (1.4826 × MAD). Only rates have a level that
/// can be compared; counts of areas of different size have none, and their place in the group is
/// <see cref="DevelopmentSignal"/>'s matter.
/// </summary>
internal static class LevelSignal
{
    /// <summary>The signal of every member in a month.</summary>
    public static IReadOnlyList<Signal> Of(GroupPaths paths, int t, VerdictInput input)
    {
        var logs = paths.Members.Select(m => AreaPath.Log(m.Value[t])).ToList();
        var known = logs.Where(v => !double.IsNaN(v)).ToList();
        if (!input.Indicator.IsRate || known.Count < input.Thresholds.MinimumLevelGroup)
            return [.. logs.Select(_ => Signal.Not(input.Indicator.IsRate ? VerdictGap.TooFewInGroup : VerdictGap.NothingSet))];
        var median = RobustStatistics.Median(known);
        var mad = RobustStatistics.MadToDeviation * RobustStatistics.Median([.. known.Select(v => Math.Abs(v - median))]);
        return [.. logs.Select(v => Signal.Of((v - median) / mad, v - median))];
    }
}
