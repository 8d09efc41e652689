namespace Reporting.Local.Source.Demo;

/// <summary>Changes of level: a break in the series everywhere, and stories in single areas.</summary>
internal sealed class DemoLevels
{
    private readonly (int From, int Months, double Factor)[] changes;

    /// <summary>The changes of a series in an area.</summary>
    public DemoLevels(DemoProfile profile, SeriesPlan plan, string area) => changes =
    [
        .. profile.Stories.Where(s => s.Area == area && s.Series.Contains(plan.Id))
            .Select(s => (From: Since(profile, s.From), s.Months, s.Factor)),
        .. plan.BreakFrom is { } from ? [(Since(profile, from), 1, plan.BreakFactor)] : Array.Empty<(int, int, double)>(),
    ];

    /// <summary>What the level is in a month, times what it would be.</summary>
    public double this[int month]
    {
        get
        {
            var level = 1.0;
            foreach (var (from, months, factor) in changes)
                level *= 1 + (factor - 1) * Math.Clamp((month - from + 1.0) / months, 0, 1);
            return level;
        }
    }

    private static int Since(DemoProfile profile, string month) => Period.Parse(month) - profile.FirstMonth;
}
