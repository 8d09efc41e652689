using System.Text.Json.Serialization;

namespace Reporting.Domain.Observations;

/// <summary>An observation that a later extract gave differently.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Period">The period whose figure changed.</param>
/// <param name="From">What the earlier revision held; withheld like <paramref name="To"/> where that is a figure withdrawn since.</param>
/// <param name="To">What the later revision holds.</param>
public readonly record struct ObservationChange(
    string Area, string Indicator, Period Period, Observation From, Observation To)
{
    /// <summary>Whether the source withholds a figure now that it had published; lists of earlier versions hold that figure still.</summary>
    [JsonIgnore]
    public bool IsWithdrawal => To.Kind == ObservationKind.Suppressed && (WasShown(From) || From.Equals(To));

    /// <summary>Whether a figure of the area and indicator in the period is shown in a series.</summary>
    public bool IsShownIn(Series? series) => series?[Period] is { } cell && WasShown(cell);

    /// <summary>Whether a number was shown, in doubt or not.</summary>
    internal static bool WasShown(Observation observation) => (observation.Value ?? observation.Doubtful) is not null;
}

/// <summary>Compares two panels of the same month.</summary>
public static class PanelChanges
{
    /// <summary>
    /// Every observation up to a month that differs, by indicator, area and period. Indicators that only one of the
    /// two has, periods before both begin and periods newer than all of the earlier are left out: the source's window moves on
    /// without anything that was published changing.
    /// </summary>
    public static IEnumerable<ObservationChange> Between(Panel earlier, Panel later, Period month)
    {
        foreach (var indicator in earlier.Indicators.Intersect(later.Indicators).Order(StringComparer.Ordinal))
        {
            var (before, after) = (earlier.Of(indicator), later.Of(indicator));
            var first = Latest(before.Values.Min(s => s.First), after.Values.Min(s => s.First));
            var last = earlier.Newest(indicator, month) ?? first - 1;
            var areas = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal);
            foreach (var change in areas.SelectMany(a =>
                OfSeries(indicator, a, before.GetValueOrDefault(a), after.GetValueOrDefault(a), first, last))) yield return change;
        }
    }

    private static Period Latest(Period a, Period b) => a > b ? a : b;

    private static IEnumerable<ObservationChange> OfSeries(
        string indicator, string area, Series? before, Series? after, Period first, Period last)
    {
        for (var period = first; period <= last; period += 1)
        {
            var (from, to) = (Cell(before, period), Cell(after, period));
            // What the source withholds now is not to be read here either.
            if (!from.Equals(to)) yield return new(area, indicator, period, IsWithdrawn(from, to) ? to : from, to);
        }

        static bool IsWithdrawn(Observation from, Observation to) => ObservationChange.WasShown(from) && to.Kind == ObservationKind.Suppressed;

        static Observation Cell(Series? series, Period period) => series?[period] ?? Observation.Absent;
    }
}
