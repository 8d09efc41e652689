namespace Reporting.Domain.Knowledge;

/// <summary>A figure with what there would have been if the area had followed its comparison group from a period on.</summary>
/// <param name="Period">The period.</param>
/// <param name="Own">The area's figure.</param>
/// <param name="Expected">What was expected; the figure itself in the first period.</param>
public sealed record PathPoint(Period Period, Figure Own, Figure Expected)
{
    // Twelve years of months: what is looked at began in a meeting's time.
    private const int Max = 144;

    /// <summary>The points from one period to another, both included; of a very long time the last.</summary>
    /// <param name="group">The area's group, or null.</param>
    public static IReadOnlyList<PathPoint> Between(
        PackFigures figures, PackGroup? group, string area, Indicator indicator, (Period From, Period To) span)
    {
        var start = figures.At(indicator, area, span.From);
        var first = span.To - span.From < Max ? span.From : span.To - (Max - 1);
        return [.. Enumerable.Range(0, span.To - first + 1).Select(i => first + i)
            .Select(p => new PathPoint(p, figures.At(indicator, area, p), Following(group, indicator, start, span.From, p)))];
    }

    private static Figure Following(PackGroup? group, Indicator indicator, Figure start, Period from, Period at)
    {
        if (at == from || start.Value is null) return start;
        if (group is null) return Figure.Not(Reason.NoGroup);
        var expected = Figure.Moved(start, group.Change(indicator, from, at, indicator.Change), indicator.Change);
        return expected.Value < 0 ? Figure.Of(0) : expected;
    }
}
