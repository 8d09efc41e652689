namespace Reporting.Domain.Reports;

/// <summary>Areas in order of what an indicator compares: the level, or the development over a year.</summary>
/// <param name="Indicator">What is compared.</param>
/// <param name="Places">The areas, best first; highest first where neither direction is better.</param>
/// <param name="LeftOut">The areas without a number, and why.</param>
/// <param name="Together">The areas taken as one, or why there is no such figure.</param>
public sealed record League(
    Indicator Indicator, IReadOnlyList<LeaguePlace> Places, IReadOnlyList<LeftOut> LeftOut, Figure Together)
{
    /// <summary>Over how long developments are looked at, so that neither season nor a single month decides.</summary>
    public const Span Over = Span.Year;

    /// <summary>The league of an indicator over the areas of a scope.</summary>
    public static League Of(ReportFigures figures, AreasTogether together, Indicator indicator, IReadOnlyList<Area> scope)
    {
        Span? span = indicator.ComparedBy == ComparedBy.Level ? null : Over;
        var read = scope.Select(a => (Area: a, Figure: figures.Compared(indicator, a.Code, Over))).ToList();
        var places = read.Where(r => r.Figure.Value is not null).Select(r => Place(r.Area, r.Figure.Value!.Value));
        var sorted = indicator.Polarity == Polarity.Lower ? places.OrderBy(p => p.Value) : places.OrderByDescending(p => p.Value);
        return new(indicator, [.. sorted.ThenBy(p => p.Area.Code, StringComparer.Ordinal)],
            [.. read.Where(r => r.Figure.Why is not null).Select(r => new LeftOut(r.Area, r.Figure.Why!.Value))],
            together.Compared(indicator, scope));

        LeaguePlace Place(Area area, decimal value) =>
            new(area, value, Swing.Of(figures, indicator, area.Code, span), figures.Verdict(indicator, area.Code));
    }
}

/// <summary>An area in a league.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">What is compared, in per cent, percentage points or the rate itself.</param>
/// <param name="Swing">How far chance and its own ups and downs reach; null where it is not known.</param>
/// <param name="Verdict">The stored verdict, which alone says whether it stands apart from its group; null when there is none.</param>
public sealed record LeaguePlace(Area Area, decimal Value, Swing? Swing, Verdict? Verdict);

/// <summary>An area that has no number, and why.</summary>
/// <param name="Area">The area.</param>
/// <param name="Why">The reason.</param>
public readonly record struct LeftOut(Area Area, Reason Why);
