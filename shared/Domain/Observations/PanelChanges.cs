namespace Reporting.Domain;

/// <summary>An observation that a later extract gave differently.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Period">The period whose figure changed.</param>
/// <param name="From">What the earlier revision held.</param>
/// <param name="To">What the later revision holds.</param>
public readonly record struct ObservationChange(
    string Area, string Indicator, Period Period, Observation From, Observation To);

/// <summary>Compares two panels of the same month.</summary>
public static class PanelChanges
{
    /// <summary>Every observation up to a month that differs, by indicator, area and period.</summary>
    public static IEnumerable<ObservationChange> Between(Panel earlier, Panel later, Period month)
    {
        foreach (var indicator in earlier.Indicators.Union(later.Indicators).Order(StringComparer.Ordinal))
        {
            var areas = earlier.Of(indicator).Keys.Union(later.Of(indicator).Keys).Order(StringComparer.Ordinal);
            foreach (var change in areas.SelectMany(a => OfSeries(indicator, a, earlier, later, month))) yield return change;
        }
    }

    private static IEnumerable<ObservationChange> OfSeries(
        string indicator, string area, Panel earlier, Panel later, Period month)
    {
        var before = earlier.Find(indicator, area);
        var after = later.Find(indicator, area);
        var first = before is null || after?.First < before.First ? after!.First : before.First;
        var last = before is null || after?.Last > before.Last ? after!.Last : before.Last;
        for (var period = first; period <= last && period.LastMonth <= month; period += 1)
        {
            var (from, to) = (Cell(before, period), Cell(after, period));
            if (!from.Equals(to)) yield return new(area, indicator, period, from, to);
        }

        static Observation Cell(Series? series, Period period) => series?[period] ?? Observation.Absent;
    }
}
