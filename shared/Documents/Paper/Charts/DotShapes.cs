namespace Reporting.Documents.Paper.Charts;

/// <summary>The shapes of named dots.</summary>
internal static class DotShapes
{
    private const int Corners = 24;

    /// <summary>A dot of a shape.</summary>
    /// <param name="unit">An eighth of the letters' size.</param>
    public static PageNode Of(DotShape shape, PagePoint at, double unit) => shape switch
    {
        DotShape.Ring => Outline(Enumerable.Range(0, Corners + 1).Select(i => 2 * Math.PI * i / Corners)
            .Select(turn => new PagePoint(at.X + 5.6 * unit * Math.Cos(turn), at.Y + 5.6 * unit * Math.Sin(turn))), unit),
        DotShape.Square => Outline(new[] { (-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1) }
            .Select(c => new PagePoint(at.X + 3.6 * unit * c.Item1, at.Y + 3.6 * unit * c.Item2)), unit),
        _ => new PageDot(at, 3.6 * unit, Palette.Own),
    };

    private static PageLine Outline(IEnumerable<PagePoint> points, double unit) => new([.. points], new(1.3 * unit, Palette.Own));
}
