namespace Reporting.Domain.Observations;

/// <summary>Adds series period by period.</summary>
public static class SumSeries
{
    /// <summary>
    /// The sum of the parts over the periods that all of them cover. Where a part is withheld the sum is withheld, and
    /// where one is absent it is absent: a sum never lets a withheld part be found by subtraction from what is left.
    /// </summary>
    /// <returns>Null when there are no parts, or their periods are of different types.</returns>
    public static Series? Of(IReadOnlyList<Series> parts)
    {
        if (parts.Count == 0 || parts.Any(p => p.First.Type != parts[0].First.Type)) return null;
        var (first, last) = (parts.Max(p => p.First), parts.Min(p => p.Last));
        return new Series(first, Enumerable.Range(0, Math.Max(0, last - first + 1)).Select(i => Sum(parts, first + i)));
    }

    /// <summary>
    /// What a sum or mean of observations is where one of them has no number: withheld when any is withheld, else set aside
    /// or contradicted when any is, otherwise absent. Null when all have numbers.
    /// </summary>
    internal static Observation? Missing(IReadOnlyCollection<Observation> observations)
    {
        if (observations.All(o => o.Kind == ObservationKind.Value)) return null;
        foreach (var known in Telling)
        {
            if (observations.Any(o => o.Kind == known.Kind)) return known;
        }

        return Observation.Absent;
    }

    private static readonly Observation[] Telling =
        [Observation.Suppressed, Observation.SetAside, Observation.Contradicted, Observation.NoDenominator];

    private static Observation Sum(IReadOnlyList<Series> parts, Period period)
    {
        var seen = parts.Select(p => p[period]).ToList();
        return Missing(seen) ?? Observation.Of(seen.Sum(o => o.Value!.Value));
    }
}
