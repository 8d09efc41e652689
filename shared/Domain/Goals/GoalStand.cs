namespace Reporting.Domain.Goals;

/// <summary>How an area stands to a goal.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Indicator">What measures it; null for a goal in words.</param>
/// <param name="Series">The area's figures; null where there are none.</param>
/// <param name="Now">The figure that counts: the newest, or that of the goal's period once it has come.</param>
/// <param name="Outlook">How it looks.</param>
/// <param name="Gap">Why that cannot be told; null when it can.</param>
public sealed record GoalStand(Goal Goal, Indicator? Indicator, Series? Series, Figure Now, GoalOutlook Outlook, GoalGap? Gap)
{
    /// <summary>The required path now, the figure, and where it is heading; null with a gap.</summary>
    public TargetProjection? Projection { get; init; }

    /// <summary>The periods from the newest to the goal's; empty with a gap, and once the goal's period has come.</summary>
    public IReadOnlyList<ForecastPoint> Forecast { get; init; } = [];

    /// <summary>Whether the figure is as good as the required path, or better; null where it cannot be told.</summary>
    public bool? IsOnPath => Projection is { } at && IsAtMost is { } atMost ? GoalRule.IsGood(at.Actual, at.Required, atMost) : null;

    /// <summary>Whether even the poor end of the interval reaches it.</summary>
    public bool IsSafe => Outlook == GoalOutlook.OnTrack && Projection is { } at && IsAtMost is { } atMost
        && GoalRule.IsGood(atMost ? at.High : at.Low, at.Target, atMost);

    /// <summary>Whether the goal is to be at most its value; null where that cannot be told.</summary>
    public bool? IsAtMost => Indicator is not null && Goal.Path is { } path ? GoalRule.IsAtMost(Indicator.Polarity, path) : null;

    /// <summary>How an area stands to its goals: those measured in the catalogue's order, and then those in words.</summary>
    /// <param name="slice">The area's figures; null where there are none.</param>
    /// <param name="goals">The goals.</param>
    public static IReadOnlyList<GoalStand> Of(Catalogue catalogue, AreaSlice? slice, IEnumerable<Goal> goals)
    {
        var order = catalogue.Indicators.Index().ToDictionary(i => i.Item.Id, i => i.Index, StringComparer.Ordinal);
        return [.. goals.OrderBy(g => order.GetValueOrDefault(g.Indicator ?? "", int.MaxValue)).ThenBy(g => g.Kind).ThenBy(g => g.To)
            .ThenBy(g => g.Id, StringComparer.Ordinal).Select(g => Of(catalogue, slice, g))];
    }

    /// <summary>How a series stands to a path.</summary>
    /// <param name="indicator">The indicator with the breaks of its parts.</param>
    internal static (TargetProjection? Projection, Forecast? Forecast, GoalGap? Gap) Of(Indicator indicator, Series series, VerdictTarget path)
    {
        var now = series.Last;
        if (path.To.Type != now.Type) return (null, null, GoalGap.OtherPeriods);
        if (now < path.From) return (null, null, GoalGap.NotBegun);
        if (path.To <= now) return series[path.To].Value is { } end
            ? (new((double)path.Value, (double)end, (double)end, (double)end, (double)end, (double)path.Value), null, null)
            : (null, null, GoalGap.NoFigure);
        var forecast = SeasonalForecast.Of(indicator, series, path.To);
        if (forecast.Gap is { } gap) return (null, null, Why(gap));
        var last = forecast.Points[^1];
        return (new(path.Required(now), (double)series[now].Value!.Value, last.Value, last.Low, last.High, (double)path.Value), forecast, null);
    }

    private static GoalStand Of(Catalogue catalogue, AreaSlice? slice, Goal goal)
    {
        if (goal.Path is not { } path || catalogue.Indicator(goal.Indicator!) is not { } indicator)
            return new(goal, null, null, Figure.Not(Reason.NoData), GoalOutlook.Unknown, GoalGap.InWords);
        if (slice is null || SeriesOf(catalogue, slice, indicator) is not { } series || series.Last < series.First)
            return new(goal, indicator, null, Figure.Not(Reason.NoData), GoalOutlook.Unknown, GoalGap.NoData);
        var hasEnded = path.To.Type == series.Last.Type && path.To <= series.Last;
        var now = Figure.Of(series[hasEnded ? path.To : series.Last]);
        var (projection, forecast, gap) = Of(MonthVerdicts.WithBreaksOfParts(catalogue, indicator), series, path);
        if (gap is null && GoalRule.IsAtMost(indicator.Polarity, path) is null) gap = GoalGap.NoDirection;
        return new(goal, indicator, series, now,
            gap is null ? GoalRule.Of(projection!, GoalRule.IsAtMost(indicator.Polarity, path)!.Value, hasEnded) : GoalOutlook.Unknown, gap)
        {
            Projection = projection, Forecast = forecast?.Points ?? [],
        };
    }

    private static Series? SeriesOf(Catalogue catalogue, AreaSlice slice, Indicator indicator)
    {
        if (!indicator.IsSum) return slice.Series.GetValueOrDefault(indicator.Id);
        var parts = indicator.Parts.Select(p => slice.Series.GetValueOrDefault(catalogue.Indicator(p)!.Id)).ToList();
        return parts.Contains(null) ? null : SumSeries.Of(parts!);
    }

    private static GoalGap Why(ForecastGap gap) => gap switch
    {
        ForecastGap.TooShort => GoalGap.TooShort,
        ForecastGap.BreakInSeries => GoalGap.BreakInSeries,
        ForecastGap.Missing => GoalGap.Missing,
        ForecastGap.TooFar => GoalGap.TooFar,
        _ => GoalGap.NoFigure,
    };
}
