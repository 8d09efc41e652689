namespace Reporting.Domain.Observations;

/// <summary>Every series of a month run, by indicator and area.</summary>
public sealed class Panel
{
    private readonly Dictionary<string, Dictionary<string, Series>> byIndicator = new(StringComparer.Ordinal);

    /// <summary>The ids of the indicators that have at least one series.</summary>
    public IEnumerable<string> Indicators => byIndicator.Keys;

    /// <summary>Adds or replaces one series.</summary>
    public void Set(string indicator, string area, Series series)
    {
        if (!byIndicator.TryGetValue(indicator, out var areas))
        {
            byIndicator[indicator] = areas = new Dictionary<string, Series>(StringComparer.Ordinal);
        }

        areas[area] = series;
    }

    /// <summary>Takes over all series of another panel, which is not used any more.</summary>
    public void Add(Panel other)
    {
        foreach (var (indicator, areas) in other.byIndicator)
        {
            if (byIndicator.TryAdd(indicator, areas)) continue;
            foreach (var (area, series) in areas) Set(indicator, area, series);
        }
    }

    /// <summary>The series of an indicator in an area, or null when the source has none.</summary>
    public Series? Find(string indicator, string area) =>
        byIndicator.GetValueOrDefault(indicator)?.GetValueOrDefault(area);

    /// <summary>All series of an indicator, by area code.</summary>
    public IReadOnlyDictionary<string, Series> Of(string indicator) =>
        byIndicator.GetValueOrDefault(indicator) ?? Nothing;

    /// <summary>
    /// The newest period of an indicator that ends no later than <paramref name="month"/> and for which the source
    /// says anything that can be used; null when it says nothing.
    /// </summary>
    public Period? Newest(string indicator, Period month)
    {
        Period? newest = null;
        foreach (var series in Of(indicator).Values)
        {
            for (var period = series.Last; series.Covers(period) && (newest is null || period > newest); period -= 1)
            {
                if (period.LastMonth > month || series[period].Kind is ObservationKind.Absent or ObservationKind.SetAside) continue;
                newest = period;
                break;
            }
        }

        return newest;
    }

    private static readonly IReadOnlyDictionary<string, Series> Nothing = new Dictionary<string, Series>();
}
