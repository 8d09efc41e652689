namespace Reporting.Domain.Overviews;

/// <summary>How a group has changed: counts as if it were one area, rates by their mean as the indicator says.</summary>
/// <param name="figures">The figures of its members.</param>
/// <param name="members">Their codes.</param>
internal sealed class GroupChange(MonthFigures figures, IReadOnlyList<string> members)
{
    /// <summary>The change over the last year, of sums by every part's own newest period as the overview has it.</summary>
    public Figure OverYear(Indicator indicator)
    {
        if (figures.NewestOfAll(indicator) is not { } newest) return Figure.Not(Reason.NoData);
        if (!indicator.IsSum) return Between(indicator, newest.YearBefore, newest, indicator.Change);
        var readings = members.Select(m => figures.Reading(indicator, m)).ToList();
        return Pooled([.. readings.Select(r => (r.YearAgo, r.Now))], indicator.Change);
    }

    /// <summary>The change between two periods over the members that have both.</summary>
    public Figure Between(Indicator indicator, Period from, Period to, ChangeKind kind)
    {
        if (figures.Broken(indicator, from, to)) return Figure.Not(Reason.BreakInSeries);
        if (indicator.IsRate) return Rates(indicator, (from, to), kind);
        return Pooled([.. members.Select(m => (figures.At(indicator, m, from), figures.At(indicator, m, to)))], kind);
    }

    private Figure Pooled(IReadOnlyList<(Figure From, Figure To)> readings, ChangeKind kind)
    {
        var both = readings.Where(m => m.From.Value is not null && m.To.Value is not null).ToList();
        if (both.Count < figures.Catalogue.Parts.MinimumGroup) return Figure.Not(Reason.TooFewInGroup);
        return Figure.Change(Figure.Sum(both.Select(b => b.From)), Figure.Sum(both.Select(b => b.To)), kind);
    }

    private Figure Rates(Indicator indicator, (Period From, Period To) span, ChangeKind kind)
    {
        var both = members
            .Where(m => figures.At(indicator, m, span.From).Value is not null && figures.At(indicator, m, span.To).Value is not null)
            .ToList();
        if (both.Count < figures.Catalogue.Parts.MinimumGroup) return Figure.Not(Reason.TooFewInGroup);
        return Figure.Change(Mean(span.From), Mean(span.To), kind);

        Figure Mean(Period period)
        {
            var rates = both.Select(m => (Area: m, Rate: figures.At(indicator, m, period).Value!.Value));
            var weighted = rates.Select(r => (r.Rate, Weight: figures.MeanWeight(indicator, r.Area, period, r.Rate)))
                .Where(r => r.Weight is not null).ToList();
            return weighted.Count >= figures.Catalogue.Parts.MinimumGroup
                && RateWeights.Mean(weighted.Select(r => (r.Rate, r.Weight!.Value))) is { } mean
                ? Figure.Of(mean) : Figure.Not(Reason.TooFewInGroup);
        }
    }
}
