namespace Reporting.Documents.Paper.Charts;

/// <summary>The lines of a trend within their room.</summary>
/// <param name="room">Where the lines are drawn.</param>
/// <param name="unit">The width of a fine line, so that larger charts have thicker lines.</param>
internal sealed class TrendPlot(TrendBlock block, TrendScale scale, PageBox room, double unit)
{
    private readonly ValueAxis axis = new(scale, room.Y + room.Height, room.Y);
    private readonly int? breakAt = block.Trend is { First: { } first, BreakFrom: { } from } ? from - first : null;

    /// <summary>Where the lines are drawn.</summary>
    public PageBox Room => room;

    /// <summary>The width of a fine line.</summary>
    public double Unit => unit;

    /// <summary>Where the series breaks, or null.</summary>
    public double? BreakX => breakAt is { } at && at > 0 && at < Count ? X(at - 0.5) : null;

    /// <summary>How many periods there are.</summary>
    public int Count => block.Trend.Own.Count;

    /// <summary>Where a period lies.</summary>
    public double X(double i) => room.X + (Count > 1 ? i * room.Width / (Count - 1) : room.Width / 2);

    /// <summary>Where a value lies.</summary>
    public double Y(decimal value) => axis.At(value);

    /// <summary>Where a period's value lies.</summary>
    public PagePoint At(int i, decimal value) => new(X(i), Y(value));

    /// <summary>The group's middle half, or the expected line's interval.</summary>
    public IEnumerable<PageNode> Band() =>
        from run in Runs([.. block.Trend.Band.Select(b => b is not null)])
        let points = Widened(run)
        where points.Count > 1
        select new PagePolygon(
            [.. points.Select(p => new PagePoint(p.X, Y(block.Trend.Band[p.At]!.Value.High))),
                .. points.AsEnumerable().Reverse().Select(p => new PagePoint(p.X, Y(block.Trend.Band[p.At]!.Value.Low)))], Palette.Band);

    /// <summary>What lies between the area's own line and what was expected; nothing where the group is shown.</summary>
    public IEnumerable<PageNode> Shade() => block.Gap is null || block.IsFew ? [] :
        from run in Runs([.. block.Trend.Own.Select((own, i) => own is not null && block.Trend.Group.ElementAtOrDefault(i) is not null)])
        where run.Count > 1
        select new PagePolygon(
            [.. run.Select(i => At(i, block.Trend.Own[i]!.Value)),
                .. run.Reverse().Select(i => At(i, block.Trend.Group[i]!.Value))], Palette.Gap);

    /// <summary>The middle of the distance from the newest expected value to the area's own; null where the group is shown.</summary>
    public PagePoint? GapMiddle => block.Gap is not null && GapEnds is var (own, expected) ? new(own.X, (own.Y + expected.Y) / 2) : null;

    private IEnumerable<PageNode> Gap() => block.Gap is not null && GapEnds is var (own, expected)
        ? [new PageLine([own, expected], new Stroke(0.8 * unit, Palette.Ink))] : [];

    private (PagePoint Own, PagePoint Expected)? GapEnds =>
        block.Trend is { Own: [.., { } own], Group: [.., { } expected] } ? (At(Count - 1, own), At(Count - 1, expected)) : null;

    // What is expected of a single period is drawn half a period wide; a point would not be seen.
    private List<(double X, int At)> Widened(IReadOnlyList<int> run) => run is [var only] && block.Gap is not null
        ? [(X(only - 0.5), only), (X(only), only)] : [.. run.Select(i => (X(i), i))];

    /// <summary>The lines from the back to the front: the group's or the expected, the required path, the area's own.</summary>
    public IEnumerable<PageNode> Lines() =>
    [
        .. Compared(),
        .. Line(block.Required, new Stroke(1.1 * unit, Palette.Ink) { Dotted = true }, false),
        .. block.IsFew ? Dots() : Line(block.Trend.Own, new Stroke(2.2 * unit, Palette.Own), block.Provisional),
        .. Gap(),
        .. Newest(),
    ];

    private IEnumerable<PageNode> Compared()
    {
        if (block.Gap is null) return Line(block.Trend.Group, new Stroke(1 * unit, Palette.Quiet), false);
        return from run in Runs([.. block.Trend.Group.Select(v => v is not null)])
            let points = Widened(run)
            select new PageLine([.. points.Select(p => new PagePoint(p.X, Y(block.Trend.Group[p.At]!.Value)))],
                new Stroke(1.6 * unit, Palette.Group));
    }

    private IEnumerable<PageNode> Line(IReadOnlyList<decimal?> values, Stroke stroke, bool lastDashed)
    {
        foreach (var run in Runs([.. values.Select(v => v is not null)]))
        {
            var points = run.Select(i => At(i, values[i]!.Value)).ToList();
            if (points is [var single]) yield return new PageDot(single, stroke.Width, stroke.Colour);
            var dashed = lastDashed && run[^1] == values.Count - 1 && points.Count > 1;
            if (dashed) yield return new PageLine(points[^2..], stroke with { Dashed = true });
            if (dashed) points.RemoveAt(points.Count - 1);
            if (points.Count > 1) yield return new PageLine(points, stroke);
        }
    }

    private IEnumerable<PageNode> Dots() => block.Trend.Own.Index().SkipLast(1).Where(v => v.Item is not null)
        .Select(v => new PageDot(At(v.Index, v.Item!.Value), 1.7 * unit, Palette.Own));

    // The newest value, hollow while it may still change. A dot further back would pass for the newest.
    private IEnumerable<PageNode> Newest()
    {
        if (block.Trend.Own is not [.., { } newest]) yield break;
        var centre = At(Count - 1, newest);
        yield return new PageDot(centre, 2.7 * unit, Palette.Own);
        if (block.Provisional) yield return new PageDot(centre, 1.5 * unit, "#FFFFFF");
    }

    private IEnumerable<IReadOnlyList<int>> Runs(IReadOnlyList<bool> known) => Stretches.Of(known, breakAt);
}
