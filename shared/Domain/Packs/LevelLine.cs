namespace Reporting.Domain.Packs;

/// <summary>
/// What an area would have had, month by month, at the middle of the group it is judged against: the median share times the area's
/// own persons. It ends in what the verdict's standing level says is expected.
/// </summary>
public static class LevelLine
{
    /// <summary>The line; null in months of which it cannot be told. Empty where the verdict has no level.</summary>
    /// <param name="first">The first period.</param>
    /// <param name="count">How many periods.</param>
    public static IReadOnlyList<decimal?> Of(PackFigures figures, Verdict verdict, Period first, int count)
    {
        var (catalogue, indicator) = (figures.Catalogue, figures.Catalogue.Indicator(verdict.Indicator)!);
        if (verdict.Level is not { } level || verdict.Group is not { } id || catalogue.Group(id) is not { } group) return [];
        var of = indicator.LevelOf is { } rate ? RateBase.Of(figures.Month, catalogue.Indicator(rate)!) : (_, _) => 1;
        var members = group.MembersIn(figures.Month.Month);
        return [.. Enumerable.Range(0, count).Select(i => first + i == verdict.Month ? (decimal)level.Expected : At(first + i))];

        decimal? At(Period period)
        {
            var shares = members.Select(m => Share(m, period)).OfType<double>().ToList();
            return shares.Count > 0 && of(verdict.Area, period) is { } own ? (decimal)(own * Math.Exp(RobustStatistics.Median(shares))) : null;
        }

        double? Share(string member, Period period) =>
            figures.At(indicator, member, period).Value is { } value and > 0 && of(member, period) is { } whole and > 0
                ? Math.Log((double)value / whole) : null;
    }
}
