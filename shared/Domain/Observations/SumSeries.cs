namespace Reporting.Domain;

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

    private static Observation Sum(IReadOnlyList<Series> parts, Period period)
    {
        decimal sum = 0;
        var worst = ObservationKind.Value;
        foreach (var part in parts)
        {
            var seen = part[period];
            if (seen.Kind == ObservationKind.Suppressed || worst == ObservationKind.Value) worst = seen.Kind;
            sum += seen.Value ?? 0;
        }

        return worst switch
        {
            ObservationKind.Value => Observation.Of(sum),
            ObservationKind.Suppressed => Observation.Suppressed,
            _ => Observation.Absent,
        };
    }
}
