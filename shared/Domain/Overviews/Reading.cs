namespace Reporting.Domain.Overviews;

/// <summary>An indicator in one area at its newest period: the value now, the period before and a year before.</summary>
/// <param name="Now">The level in the newest period.</param>
/// <param name="Before">The level the period before, or why there is none to compare with.</param>
/// <param name="YearAgo">The level in the same period a year before, or why there is none to compare with.</param>
public readonly record struct Reading(Figure Now, Figure Before, Figure YearAgo)
{
    /// <summary>The reading of a series at a period.</summary>
    /// <param name="indicator">The indicator, for its breaks.</param>
    /// <param name="series">The area's series, or null when the source has none.</param>
    /// <param name="newest">The indicator's newest period anywhere, or null when the source gave nothing.</param>
    public static Reading Of(Indicator indicator, Series? series, Period? newest)
    {
        if (newest is not { } now) return Missing(Reason.NoData);
        if (series is null) return Missing(Reason.Absent);
        return new(Figure.Of(series[now]), Earlier(now - 1), Earlier(now.YearBefore));

        Figure Earlier(Period period)
        {
            if (indicator.BreakBetween(period, now) is not null) return Figure.Not(Reason.BreakInSeries);
            return period < series.First ? Figure.Not(Reason.NoEarlierPeriod) : Figure.Of(series[period]);
        }
    }

    /// <summary>The reading of a sum: every part at its own newest period.</summary>
    public static Reading Sum(IReadOnlyCollection<Reading> parts) => new(
        Figure.Sum(parts.Select(p => p.Now)),
        Figure.Sum(parts.Select(p => p.Before)),
        Figure.Sum(parts.Select(p => p.YearAgo)));

    /// <summary>A reading without numbers.</summary>
    public static Reading Missing(Reason why) => new(Figure.Not(why), Figure.Not(why), Figure.Not(why));

    /// <summary>The change since the period before: what the sources call the development.</summary>
    public Figure ChangeLastPeriod(ChangeKind kind) => Figure.Change(Before, Now, kind);

    /// <summary>The change since the same period a year before.</summary>
    public Figure ChangeLastYear(ChangeKind kind) => Figure.Change(YearAgo, Now, kind);
}
