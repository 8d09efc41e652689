using System.Collections.Concurrent;

namespace Reporting.Local.Source.Demo;

/// <summary>The figures of one series: an area's months stand together.</summary>
/// <param name="Plan">How it was made.</param>
/// <param name="Months">How many months there are.</param>
/// <param name="Values">The numbers; not a number where there is none.</param>
internal sealed record DemoSeries(SeriesPlan Plan, int Months, double[] Values)
{
    /// <summary>The number of an area in a month.</summary>
    public double this[int area, int month] => Values[area * Months + month];
}

/// <summary>Makes every series of the demonstration data once, when it is first asked for.</summary>
/// <param name="catalogue">The catalogue's id: each has numbers of its own.</param>
/// <param name="profile">How they are made.</param>
/// <param name="areas">The areas.</param>
internal sealed class DemoFigures(string catalogue, DemoProfile profile, IReadOnlyList<DemoArea> areas)
{
    private readonly ConcurrentDictionary<(string Id, int Vintage), Lazy<DemoSeries>> made = new();
    private readonly Dictionary<string, SeriesPlan> plans = profile.Series.ToDictionary(s => s.Id, StringComparer.Ordinal);
    private readonly int months = profile.NewestMonth - profile.FirstMonth + 1;

    /// <summary>The series of an id in a vintage.</summary>
    public DemoSeries Of(string id, int vintage) =>
        made.GetOrAdd((id, vintage), key => new Lazy<DemoSeries>(() => Make(key.Id, key.Vintage))).Value;

    private DemoSeries Make(string id, int vintage)
    {
        if (!plans.TryGetValue(id, out var plan)) throw new ArgumentException($"The demonstration data have no series '{id}'.");
        var series = new DemoSeries(plan, months, new double[areas.Count * months]);
        for (var area = 0; area < areas.Count; area++)
        {
            var row = series.Values.AsSpan(area * months, months);
            if (areas[area].Members.Count == 0) FillOwn(plan, area, vintage, row);
            else FillSum(plan, area, vintage, series, row);
        }

        return series;
    }

    private void FillOwn(SeriesPlan plan, int area, int vintage, Span<double> row)
    {
        if (plan.Kind is SeriesKind.Sum) FillTotal(plan, area, vintage, row);
        else if (plan.Kind is SeriesKind.Share) FillShare(plan, area, vintage, row);
        else if (plan.Kind is SeriesKind.Mean) FillMeanOfRates(plan, area, vintage, row);
        else FillVaried(plan, area, vintage, row);
    }

    private void FillSum(SeriesPlan plan, int area, int vintage, DemoSeries series, Span<double> row)
    {
        if (plan.Kind is SeriesKind.Share) FillShare(plan, area, vintage, row);
        else if (plan.Kind is SeriesKind.Mean) FillMeanOfRates(plan, area, vintage, row);
        else if (plan.Kind is SeriesKind.Rate) FillMeanOfMembers(plan, area, vintage, series, row);
        else for (var month = 0; month < months; month++) row[month] = areas[area].Members.Sum(m => series[m, month]);
    }

    private void FillTotal(SeriesPlan plan, int area, int vintage, Span<double> row)
    {
        foreach (var part in plan.Of)
        {
            var values = Of(part, vintage);
            for (var month = 0; month < months; month++) row[month] += values[area, month];
        }
    }

    private void FillShare(SeriesPlan plan, int area, int vintage, Span<double> row)
    {
        var part = Of(plan.Of[0], vintage);
        var whole = BaseOf(plan, vintage);
        for (var month = 0; month < months; month++)
            row[month] = Tenths(100 * part[area, month] / whole(area, month));
    }

    private void FillMeanOfMembers(SeriesPlan plan, int area, int vintage, DemoSeries series, Span<double> row)
    {
        var weight = BaseOf(plan, vintage);
        for (var month = 0; month < months; month++)
            row[month] = Mean(areas[area].Members.Select(m => (series[m, month], weight(m, month))));
    }

    private void FillMeanOfRates(SeriesPlan plan, int area, int vintage, Span<double> row)
    {
        var rates = plan.Of.Zip(plan.Weights, (of, weight) => (Rate: Of(of, vintage), Weight: Of(weight, vintage))).ToList();
        for (var month = 0; month < months; month++)
            row[month] = Mean(rates.Select(r => (r.Rate[area, month], r.Weight[area, month])));
    }

    private void FillVaried(SeriesPlan plan, int area, int vintage, Span<double> row)
    {
        var variation = new DemoVariation(catalogue, profile, plan, areas[area]);
        var of = plan.Kind is SeriesKind.Scaled ? Of(plan.Of[0], vintage) : null;
        for (var month = 0; month < months; month++)
        {
            var size = plan.Kind is SeriesKind.Count ? plan.Size / 1000 * areas[area].Size : plan.Size * (of?[area, month] ?? 1);
            var number = variation.Next(month, size);
            row[month] = plan.Kind is SeriesKind.Rate ? Rate(number, area) : Bounded(plan, Math.Round(number), of?[area, month]);
        }

        if (vintage > 1 && plan.Kind is SeriesKind.Count) DemoRevision.Apply(catalogue, plan.Id, areas[area].Code, row);
    }

    private double Rate(double number, int area) =>
        areas[area].LabourForce == 0 ? double.NaN : Tenths(Math.Clamp(number, 0, 100));

    private Func<int, int, double> BaseOf(SeriesPlan plan, int vintage)
    {
        if (plan.Base == SeriesPlan.LabourForce) return (area, _) => areas[area].LabourForce;
        var series = Of(plan.Base, vintage);
        return (area, month) => series[area, month];
    }

    private static double Bounded(SeriesPlan plan, double number, double? of) =>
        of is not { } other ? number : plan.Size >= 1 ? Math.Max(number, other) : Math.Min(number, other);

    private static double Mean(IEnumerable<(double Rate, double Weight)> rates)
    {
        double sum = 0, weights = 0;
        foreach (var (rate, weight) in rates.Where(r => !double.IsNaN(r.Rate)))
        {
            sum += rate * weight;
            weights += weight;
        }

        return Tenths(sum / weights);
    }

    private static double Tenths(double number) =>
        double.IsFinite(number) ? Math.Round(number, 1, MidpointRounding.AwayFromZero) : double.NaN;
}
