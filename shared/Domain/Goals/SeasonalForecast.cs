namespace Reporting.Domain.Goals;

/// <summary>
/// The forecast: a weighted mean, in logarithms, of two simple ones. One is the same month of the year before times the last
/// year's development, which fades with the distance as e^(−h/½ year); the other is the newest figure. Each weighs by how little
/// it would have missed, in this very series, over the last three years at the same distance. The interval comes from what the
/// two together would have missed; where few such misses are known, from how much the development shifts from month to month.
/// docs/goals.md says how far it missed on years held back.
/// </summary>
public static class SeasonalForecast
{
    /// <summary>How many years of figures there must be.</summary>
    public const int MinYears = 2;

    /// <summary>How many years ahead it is told.</summary>
    public const int MaxYears = 3;

    // How many standard deviations either way hold 80 per cent of normal noise.
    private const double Eighty = 1.2816;

    // How many misses the month-to-month shifts count as.
    private const double Prior = 6;

    // Before anything is known of the misses, both forecasts weigh alike.
    private const double Even = 0.01;

    /// <summary>The forecast from the newest period of a series to a later one.</summary>
    /// <param name="indicator">The indicator with its breaks; those of a sum's parts included.</param>
    /// <param name="series">The series; its last period is the newest.</param>
    /// <param name="to">The last period to tell of, of the series' type.</param>
    public static Forecast Of(Indicator indicator, Series series, Period to)
    {
        var year = series.First.PerYear;
        var now = series.Last;
        if (series[now].Kind != ObservationKind.Value) return Forecast.Not(ForecastGap.NoFigure);
        if (to - now > MaxYears * year) return Forecast.Not(ForecastGap.TooFar);
        var start = Stretch(indicator, series);
        if (now - start + 1 < MinYears * year)
            return Forecast.Not(start > series.First ? ForecastGap.BreakInSeries : ForecastGap.TooShort);
        var history = new History([.. Enumerable.Range(0, now - start + 1).Select(i => Log(series[start + i]))], year);
        var points = Enumerable.Range(1, Math.Max(0, to - now)).Select(h => history.At(h, now + h)).ToList();
        return points.TrueForAll(p => double.IsFinite(p.Value) && double.IsFinite(p.High)) ? new(points, null)
            : Forecast.Not(ForecastGap.Missing);
    }

    // The first period from which nothing breaks, or is missing at the beginning.
    private static Period Stretch(Indicator indicator, Series series)
    {
        var start = series.First;
        foreach (var at in indicator.Breaks.Select(b => b.From))
            if (at.Type == start.Type && at > start && at <= series.Last) start = at;
        while (start < series.Last && series[start].Kind != ObservationKind.Value) start += 1;
        return start;
    }

    // Half a person, so that none has a logarithm, too.
    private static double Log(Observation figure) => Math.Log((double)(figure.Value ?? -1) + 0.5);

    private static double Number(double log) => Math.Exp(log) - 0.5;

    private sealed class History(double[] log, int year)
    {
        private readonly int last = log.Length - 1;

        public ForecastPoint At(int h, Period period)
        {
            var (misses, seasonal, newest) = (Misses(h), Even, Even);
            foreach (var (s, n) in misses) (seasonal, newest) = (seasonal + s * s, newest + n * n);
            var weight = seasonal / (seasonal + newest);
            var value = Mix(Seasonal(last, h), log[last], weight);
            var prior = Shift() * (h + 1) / 2;
            var variance = (misses.Sum(m => Math.Pow(Mix(m.Seasonal, m.Newest, weight), 2)) + Prior * prior) / (misses.Count + Prior);
            var spread = Eighty * Math.Sqrt(variance);
            return new(period, Math.Max(0, Number(value)), Math.Max(0, Number(value - spread)), Math.Max(0, Number(value + spread)));
        }

        private static double Mix(double seasonal, double newest, double weight) => (1 - weight) * seasonal + weight * newest;

        // The same month of the latest year that is known, and what is left of the last year's development by then.
        private double Seasonal(int from, int h)
        {
            var before = from + h - year * ((h + year - 1) / year);
            return before < 0 || from < year ? double.NaN
                : log[before] + (log[from] - log[from - year]) * Math.Exp(-h / (year / 2d));
        }

        // What either forecast would have missed the figures by that are known by now.
        private List<(double Seasonal, double Newest)> Misses(int h) =>
            [.. Enumerable.Range(0, last + 1).Where(t => t >= last - 3 * year && t + h <= last)
                .Select(t => (Seasonal: Seasonal(t, h) - log[t + h], Newest: log[t] - log[t + h]))
                .Where(m => double.IsFinite(m.Seasonal) && double.IsFinite(m.Newest))];

        // How much a year's development shifts from one period to the next, squared; of a short series how much the figure does.
        private double Shift()
        {
            var shifts = Enumerable.Range(1, last).Where(t => t > last - 2 * year)
                .Select(t => t > year ? log[t] - log[t - year] - (log[t - 1] - log[t - 1 - year])
                    : last < 2 * year ? log[t] - log[t - 1] : double.NaN)
                .Where(double.IsFinite).ToList();
            return shifts.Count == 0 ? double.NaN : shifts.Average(s => s * s);
        }
    }
}
