namespace Reporting.Domain.Packs;

/// <summary>How a group has changed: counts as if it were one area, rates by their mean as the indicator says.</summary>
internal static class GroupChange
{
    /// <summary>The change over the last year, of sums by every part's own newest period as the overview has it.</summary>
    public static Figure OverYear(PackFigures figures, PackGroup group, Indicator indicator)
    {
        if (figures.Newest(indicator) is not { } newest) return Figure.Not(Reason.NoData);
        if (!indicator.IsSum) return Between(figures, group, indicator, newest.YearBefore, newest, indicator.Change);
        var readings = group.Members.Select(m => figures.Reading(indicator, m.Code)).ToList();
        return Pooled(figures, [.. readings.Select(r => (r.YearAgo, r.Now))], indicator.Change);
    }

    /// <summary>The change between two periods over the members that have both.</summary>
    public static Figure Between(PackFigures figures, PackGroup group, Indicator indicator, Period from, Period to, ChangeKind kind)
    {
        if (figures.Broken(indicator, from, to)) return Figure.Not(Reason.BreakInSeries);
        if (indicator.IsRate) return Rates(figures, group, indicator, (from, to), kind);
        return Pooled(figures, [.. group.Members.Select(m => (figures.At(indicator, m.Code, from), figures.At(indicator, m.Code, to)))],
            kind);
    }

    private static Figure Pooled(PackFigures figures, IReadOnlyList<(Figure From, Figure To)> members, ChangeKind kind)
    {
        var both = members.Where(m => m.From.Value is not null && m.To.Value is not null).ToList();
        if (both.Count < figures.Catalogue.Parts.MinimumGroup) return Figure.Not(Reason.TooFewInGroup);
        return Figure.Change(Figure.Sum(both.Select(b => b.From)), Figure.Sum(both.Select(b => b.To)), kind);
    }

    private static Figure Rates(PackFigures figures, PackGroup group, Indicator indicator, (Period From, Period To) span, ChangeKind kind)
    {
        var members = group.Members.Select(m => m.Code)
            .Where(m => figures.At(indicator, m, span.From).Value is not null && figures.At(indicator, m, span.To).Value is not null)
            .ToList();
        if (members.Count < figures.Catalogue.Parts.MinimumGroup) return Figure.Not(Reason.TooFewInGroup);
        return Figure.Change(Mean(span.From), Mean(span.To), kind);

        Figure Mean(Period period)
        {
            var rates = members.Select(m => (Area: m, Rate: figures.At(indicator, m, period).Value!.Value));
            var weighted = rates.Select(r => (r.Rate, Weight: figures.Weight(indicator, r.Area, period, r.Rate))).Where(r => r.Weight is not null).ToList();
            return weighted.Count >= figures.Catalogue.Parts.MinimumGroup
                && RateWeights.Mean(weighted.Select(r => (r.Rate, r.Weight!.Value))) is { } mean
                ? Figure.Of(mean) : Figure.Not(Reason.TooFewInGroup);
        }
    }
}
