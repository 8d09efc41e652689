namespace Reporting.Domain.Knowledge;

/// <summary>The areas of a trial together: counts added up, rates and lengths of time by their mean as the indicator says.</summary>
/// <param name="From">The figure before.</param>
/// <param name="To">The figure after.</param>
/// <param name="Expected">What there would have been after, had each area followed its group.</param>
/// <param name="Areas">How many areas it is of: those of which all three are known.</param>
public sealed record TrialTotal(decimal From, decimal To, decimal Expected, int Areas)
{
    /// <summary>Whether an indicator's figures are put together by their mean, and not added up.</summary>
    public static bool IsMean(Indicator indicator) => indicator.IsRate || indicator.Mean == MeanBasis.Unweighted;

    /// <summary>The areas together; null when fewer than two can be measured, and when a rate's weights are not known.</summary>
    internal static TrialTotal? Of(PackFigures figures, Indicator indicator, IEnumerable<MeasuredResult> areas)
    {
        var known = areas.Where(a => a is { Gap: null, From.Value: not null, To.Value: not null, Expected.Value: not null }).ToList();
        if (known.Count < 2) return null;
        var from = Together(a => a.From, a => (a.Span.Before, a.From));
        var (to, expected) = (Together(a => a.To, a => (a.After, a.To)), Together(a => a.Expected, a => (a.After, a.To)));
        return from is null || to is null || expected is null ? null : new(from.Value, to.Value, expected.Value, known.Count);

        // What was expected is a share of as many persons as the figure that it is held against.
        decimal? Together(Func<MeasuredResult, Figure> figure, Func<MeasuredResult, (Period Period, Figure Rate)> weighed)
        {
            if (!IsMean(indicator)) return known.Sum(a => figure(a).Value!.Value);
            var rates = known.Select(a => (Rate: figure(a).Value!.Value, Weight: Weight(a.Area, weighed(a)))).ToList();
            return rates.Exists(r => r.Weight is null) ? null : RateWeights.Mean(rates.Select(r => (r.Rate, r.Weight!.Value)));
        }

        decimal? Weight(string area, (Period Period, Figure Rate) of) => figures.Month.MeanWeight(indicator, area, of.Period, of.Rate.Value!.Value);
    }
}
