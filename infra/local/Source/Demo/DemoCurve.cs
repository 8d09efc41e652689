namespace Reporting.Local.Source.Demo;

/// <summary>What the whole country has in common: straight lines between turning points.</summary>
internal sealed class DemoCurve
{
    private readonly (int Month, double Value)[] points;

    /// <summary>The curve of a name; flat when the profile has none of that name.</summary>
    public DemoCurve(DemoProfile profile, string name) => points =
    [
        .. (profile.Curves.GetValueOrDefault(name) ?? new Dictionary<string, double>())
            .Select(p => (Month: Period.Parse(p.Key) - profile.FirstMonth, p.Value)).OrderBy(p => p.Month),
    ];

    /// <summary>The value in a month, counted from the first.</summary>
    public double this[int month]
    {
        get
        {
            if (points.Length == 0) return 0;
            var after = Array.FindIndex(points, p => p.Month >= month);
            if (after == 0) return points[0].Value;
            if (after < 0) return points[^1].Value;
            var (from, to) = (points[after - 1], points[after]);
            return from.Value + (to.Value - from.Value) * (month - from.Month) / (to.Month - from.Month);
        }
    }
}
