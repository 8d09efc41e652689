namespace Reporting.Domain.Reports;

/// <summary>How an area's figure moved.</summary>
/// <param name="Area">The area.</param>
/// <param name="Change">The change in the indicator's own kind.</param>
public sealed record Movement(Area Area, decimal Change);

/// <summary>The biggest movements of an indicator among areas over a span.</summary>
/// <param name="Indicator">What moved.</param>
/// <param name="Span">Over how long.</param>
/// <param name="Up">The biggest rise, or null when none is larger than the area's figure usually swings.</param>
/// <param name="Down">The biggest fall, or null.</param>
/// <param name="Clear">The movements larger than the area's figure usually swings, in the scope's order.</param>
/// <param name="Counted">How many areas have a number.</param>
public sealed record Movements(Indicator Indicator, Span Span, Movement? Up, Movement? Down, IReadOnlyList<Movement> Clear, int Counted)
{
    /// <summary>
    /// The movements over a scope, told and not judged: that is the verdict's. Only those larger than the area's figure usually swings are looked at: otherwise
    /// the smallest areas would have both the biggest rise and the biggest fall, by chance. What is printed as nought is no movement.
    /// </summary>
    public static Movements Of(ReportFigures figures, Indicator indicator, IReadOnlyList<Area> scope, Span span)
    {
        var known = scope.Select(a => (Area: a, Change: figures.Change(indicator, a.Code, span).Value))
            .Where(m => m.Change is not null).Select(m => new Movement(m.Area, m.Change!.Value)).ToList();
        var moved = known.Where(m => Swing.Of(figures, indicator, m.Area.Code, span) is { } swing && swing.Against(0) != 0
            && Rounding.Round(m.Change, indicator.ChangeDecimals) != 0).ToList();
        return new(indicator, span, moved.Where(m => m.Change > 0).MaxBy(m => m.Change),
            moved.Where(m => m.Change < 0).MinBy(m => m.Change),
            moved, known.Count);
    }
}
