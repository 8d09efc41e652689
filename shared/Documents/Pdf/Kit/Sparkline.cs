namespace Reporting.Documents.Pdf.Kit;

/// <summary>A small line of an area beside that of its group, both to one scale.</summary>
/// <param name="Own">The area's values, oldest first; null where there is none.</param>
/// <param name="Group">The group's values in the same unit and periods, or empty.</param>
/// <param name="Break">The place of the first value after a break in the series, or null.</param>
/// <param name="Provisional">Whether the last value may still change.</param>
public sealed record Sparkline(
    IReadOnlyList<decimal?> Own, IReadOnlyList<decimal?> Group, int? Break, bool Provisional)
{
    private static readonly Stroke OwnStroke = new(0.8, Palette.Own);
    private static readonly Stroke GroupStroke = new(0.5, Palette.Group);
    private static readonly Stroke BreakStroke = new(0.4, Palette.Quiet, Dashed: true);
    private const double DotRadius = 1.15;

    /// <summary>The line of a row, beside what was expected or the group's, as <see cref="ExpectedTrend"/> has it.</summary>
    public static Sparkline Of(OverviewRow row) => new(row.Trend.Own, ExpectedTrend.Of(row).Group,
        row.Trend.BreakFrom is { } from ? from - row.Trend.First!.Value : null, row.Provisional);

    /// <summary>The shapes that draw it within a box.</summary>
    public IReadOnlyList<PageNode> In(PageBox box)
    {
        var place = Scale(box);
        return
        [
            .. Break is { } at ? [Tick(box, at)] : Array.Empty<PageNode>(),
            .. Lines(Group, place, GroupStroke, false),
            .. Lines(Own, place, OwnStroke, Provisional),
            .. LastDot(place),
        ];
    }

    private Func<int, decimal, PagePoint> Scale(PageBox box)
    {
        var values = Own.Concat(Group).Where(v => v is not null).Select(v => (double)v!.Value).ToList();
        var (low, high) = values.Count == 0 ? (0, 0) : (values.Min(), values.Max());
        var step = (box.Width - 2 * DotRadius) / Math.Max(1, Own.Count - 1);
        return (i, value) => new(
            box.X + DotRadius + i * step,
            high > low ? box.Y + box.Height * (1 - ((double)value - low) / (high - low)) : box.Y + box.Height / 2);
    }

    private PageLine Tick(PageBox box, int at)
    {
        var x = box.X + DotRadius + (at - 0.5) * (box.Width - 2 * DotRadius) / Math.Max(1, Own.Count - 1);
        return new PageLine([new(x, box.Y - 0.5), new(x, box.Y + box.Height + 0.5)], BreakStroke);
    }

    private IEnumerable<PageNode> Lines(
        IReadOnlyList<decimal?> values, Func<int, decimal, PagePoint> place, Stroke stroke, bool lastDashed)
    {
        foreach (var (first, count) in Runs(values))
        {
            var points = Enumerable.Range(first, count).Select(i => place(i, values[i]!.Value)).ToList();
            var dashed = lastDashed && first + count == values.Count && count > 1;
            if (dashed) yield return new PageLine(points[^2..], stroke with { Dashed = true });
            if (dashed) points.RemoveAt(points.Count - 1);
            if (points.Count > 1) yield return new PageLine(points, stroke);
        }
    }

    // Stretches without a gap; the break in the series is a gap too.
    private IEnumerable<(int First, int Count)> Runs(IReadOnlyList<decimal?> values)
    {
        var first = 0;
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is not null && i != Break) continue;
            if (i > first) yield return (first, i - first);
            first = i < values.Count && values[i] is not null ? i : i + 1;
        }
    }

    // A dot further back would pass for the newest period's.
    private IEnumerable<PageNode> LastDot(Func<int, decimal, PagePoint> place) =>
        Own is [.., { } newest] ? [new PageDot(place(Own.Count - 1, newest), DotRadius, Palette.Own)] : [];
}
