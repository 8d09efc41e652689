namespace Reporting.Domain.Reports;

/// <summary>Areas in order of what an indicator compares: the level, or the development over a year.</summary>
/// <param name="Indicator">What is compared.</param>
/// <param name="Places">The areas, best first; highest first where neither direction is better.</param>
/// <param name="LeftOut">The areas without a number, and why.</param>
/// <param name="Mean">The mean of the areas, or why there is none.</param>
public sealed record League(
    Indicator Indicator, IReadOnlyList<LeaguePlace> Places, IReadOnlyList<LeftOut> LeftOut, Figure Mean)
{
    /// <summary>Over how long developments are looked at, so that neither season nor a single month decides.</summary>
    public const Span Over = Span.Year;

    /// <summary>The league of an indicator over the areas of a scope.</summary>
    public static League Of(ReportFigures figures, GroupMeans means, Indicator indicator, IReadOnlyList<Area> scope)
    {
        Span? span = indicator.ComparedBy == ComparedBy.Level ? null : Over;
        var mean = means.Of(scope.Select(a => a.Code), indicator, span);
        var read = scope.Select(a => (Area: a, Figure: figures.Compared(indicator, a.Code, Over))).ToList();
        var places = read.Where(r => r.Figure.Value is not null).Select(r => Place(r.Area, r.Figure.Value!.Value));
        var sorted = indicator.Polarity == Polarity.Lower ? places.OrderBy(p => p.Value) : places.OrderByDescending(p => p.Value);
        return new(indicator, [.. sorted.ThenBy(p => p.Area.Code, StringComparer.Ordinal)],
            [.. read.Where(r => r.Figure.Why is not null).Select(r => new LeftOut(r.Area, r.Figure.Why!.Value))], mean);

        LeaguePlace Place(Area area, decimal value)
        {
            var swing = Swing.Of(figures, indicator, area.Code, span);
            return new(area, value, swing, swing is { } known && mean.Value is { } middle ? known.Against(middle) : 0);
        }
    }
}

/// <summary>An area in a league.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">What is compared, in per cent, percentage points or the rate itself.</param>
/// <param name="Swing">How far chance and its own ups and downs reach; null where it is not known.</param>
/// <param name="Apart">1 when it lies clearly above the mean, −1 clearly below, 0 when the two cannot be told apart.</param>
public sealed record LeaguePlace(Area Area, decimal Value, Swing? Swing, int Apart);

/// <summary>An area that has no number, and why.</summary>
/// <param name="Area">The area.</param>
/// <param name="Why">The reason.</param>
public readonly record struct LeftOut(Area Area, Reason Why);
