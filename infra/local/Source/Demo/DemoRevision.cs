namespace Reporting.Local.Source.Demo;

/// <summary>
/// The second vintage: as when the real source released July 2026, one count in some twenty is another, mostly by one
/// or two persons, seldom by more, never by more than 11 per cent.
/// </summary>
internal static class DemoRevision
{
    private const double Share = 0.048;
    private const double Max = 0.11;

    /// <summary>Revises the counts of one area.</summary>
    public static void Apply(string catalogue, string series, string area, Span<double> counts)
    {
        var random = SplitMix64.For(catalogue, series, area, "revision");
        for (var month = 0; month < counts.Length; month++)
        {
            var (chosen, size, direction) = (random.Uniform(), random.Uniform(), random.Uniform());
            var max = Math.Floor(counts[month] * Max);
            if (chosen >= Share || max < 1) continue;
            counts[month] += (direction < 0.5 ? -1 : 1) * Math.Clamp(Math.Round(counts[month] * Relative(size)), 1, max);
        }
    }

    private static double Relative(double u) => u < 0.92 ? 0.004 * u : Max * (u - 0.92) / 0.08;
}
