namespace Reporting.Documents.Png;

/// <summary>Draws the parts of a trend's picture, from the back to the front.</summary>
internal sealed class TrendDrawing(Canvas canvas, Trend trend, bool expected)
{
    private const double Margin = 22;
    private const double DotRadius = 9;
    private static readonly Stroke Grid = new(2, Palette.Band);
    private static readonly Stroke Baseline = new(2, Palette.Group);
    private static readonly Stroke Break = new(2.5, Palette.Quiet, Dashed: true);
    private static readonly Stroke GapLine = new(3, Palette.Ink);
    private static readonly Stroke GroupLine = new(4, Palette.Group);
    private static readonly Stroke OwnLine = new(7, Palette.Own);
    private readonly TrendScale scale = TrendScale.Of(trend);
    private readonly int? breakAt = trend is { First: { } first, BreakFrom: { } from } ? from - first : null;

    /// <summary>What is drawn on.</summary>
    public Canvas Canvas => canvas;

    /// <summary>The group's middle half and its line, or what was expected with its interval.</summary>
    public void Group()
    {
        foreach (var run in Runs([.. trend.Band.Select(b => b is not null)]).Select(Widened))
            canvas.Between([.. run.Select(p => p.At(trend.Band[p.Place]!.Value.High))],
                [.. run.Select(p => p.At(trend.Band[p.Place]!.Value.Low))], Palette.Band);
        if (!expected) Lines(trend.Group, GroupLine);
        else
            foreach (var run in Runs([.. trend.Group.Select(v => v is not null)]).Select(Widened))
                canvas.Line([.. run.Select(p => p.At(trend.Group[p.Place]!.Value))], GroupLine);
    }

    /// <summary>The distance from the newest expected value to the area's own.</summary>
    public void Gap()
    {
        if (trend is { Own: [.., { } own], Group: [.., { } there] })
            canvas.Line([At(trend.Own.Count - 1, own), At(trend.Own.Count - 1, there)], GapLine);
    }

    /// <summary>The bottom line, the lines of round values, and the break in the series.</summary>
    public void Axis()
    {
        foreach (var value in scale.Lines().Skip(1)) Across(value, Grid);
        Across(scale.Low, Baseline);
        if (breakAt is { } at) Upright(X(at - 0.5), Break);
    }

    /// <summary>The area's own line.</summary>
    public void Own() => Lines(trend.Own, OwnLine);

    /// <summary>A moment: an upright line, and a ring where there is a value.</summary>
    public void Mark(int at, string colour)
    {
        Upright(X(at), new Stroke(3, colour));
        if (trend.Own[at] is not { } value) return;
        canvas.Dot(new(At(at, value), DotRadius + 9, colour));
        canvas.Dot(new(At(at, value), DotRadius + 4, "#FFFFFF"));
        canvas.Dot(new(At(at, value), DotRadius, Palette.Own));
    }

    /// <summary>The newest value, hollow while it may still change. A dot further back would pass for the newest.</summary>
    public void Newest(bool provisional)
    {
        if (trend.Own is not [.., { } newest]) return;
        canvas.Dot(new(At(trend.Own.Count - 1, newest), DotRadius, Palette.Own));
        if (provisional) canvas.Dot(new(At(trend.Own.Count - 1, newest), DotRadius - 4, "#FFFFFF"));
    }

    private void Lines(IReadOnlyList<decimal?> values, Stroke stroke)
    {
        foreach (var run in Runs([.. values.Select(v => v is not null)]))
        {
            var points = run.Select(i => At(i, values[i]!.Value)).ToList();
            if (points is [var single]) canvas.Dot(new(single, stroke.Width / 2 + 1, stroke.Colour));
            else canvas.Line(points, stroke);
        }
    }

    // What is expected of a single period is drawn half a period wide; a point would not be seen.
    private List<(int Place, Func<decimal, PagePoint> At)> Widened(List<int> run) => expected && run is [var only]
        ? [(only, v => At(only - 0.5, v)), (only, v => At(only, v))]
        : [.. run.Select(i => (i, (Func<decimal, PagePoint>)(v => At(i, v))))];

    // Stretches without a gap; the break in the series is a gap too.
    private IEnumerable<List<int>> Runs(IReadOnlyList<bool> known)
    {
        var run = new List<int>();
        for (var i = 0; i <= known.Count; i++)
        {
            if (run.Count > 0 && (i == known.Count || !known[i] || i == breakAt))
            {
                yield return run;
                run = [];
            }

            if (i < known.Count && known[i]) run.Add(i);
        }
    }

    private void Across(decimal value, Stroke stroke) =>
        canvas.Line([new(Margin, At(0, value).Y), new(TrendPng.Width - Margin, At(0, value).Y)], stroke);

    private void Upright(double x, Stroke stroke) => canvas.Line([new(x, Margin), new(x, TrendPng.Height - Margin)], stroke);

    private PagePoint At(double i, decimal value) => new(X(i),
        TrendPng.Height - Margin - (double)((value - scale.Low) / (scale.High - scale.Low)) * (TrendPng.Height - 2 * Margin));

    private double X(double i) => Margin + i * (TrendPng.Width - 2 * Margin) / Math.Max(1, trend.Own.Count - 1);
}
