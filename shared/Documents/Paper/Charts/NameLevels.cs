namespace Reporting.Documents.Paper.Charts;

/// <summary>Names above an axis, on as many levels as it takes for none to cover another.</summary>
internal sealed class NameLevels
{
    private const double Pitch = 1.25;

    // With more levels than this the lines to the dots may pass behind other names.
    private const int MaxClear = 8;
    private readonly TextStyle style;
    private readonly List<(string Text, double Left, double Right, double Dot, int Level)> names = [];

    /// <summary>Places names over their dots.</summary>
    /// <param name="dots">The names, each with its dot's place.</param>
    /// <param name="from">The left end of the room.</param>
    /// <param name="to">The right end.</param>
    public NameLevels(IReadOnlyList<(string Text, double Dot)> dots, TextStyle style, double from, double to)
    {
        this.style = style;
        var sorted = dots.OrderBy(d => d.Dot).ToList();
        foreach (var (i, (text, dot)) in sorted.Index())
        {
            var shown = TextFit.Cut(text, style, to - from);
            Add(shown, dot, i + 1 < sorted.Count ? sorted[i + 1].Dot : double.PositiveInfinity, from, to - TextFit.Width(shown, style));
        }
    }

    /// <summary>The height of all levels.</summary>
    public double Height => Levels * style.Size * Pitch;

    private int Levels => names.Count == 0 ? 0 : names.Max(n => n.Level) + 1;

    /// <summary>The names with thin lines to their dots.</summary>
    /// <param name="top">The upper edge of the highest level.</param>
    /// <param name="y">The axis.</param>
    public IEnumerable<PageNode> Nodes(double top, double y)
    {
        foreach (var (_, left, right, dot, level) in names)
            yield return Shapes.Line(Math.Clamp(dot, left, right), Baseline(top, level), dot, y, new(0.06 * style.Size, Palette.Own));
        foreach (var (text, left, right, _, level) in names)
        {
            var baseline = Baseline(top, level);
            yield return Shapes.Rectangle(new(left - 0.5, baseline - style.Size * 0.82, right - left + 1, style.Size * 1.06), "#FFFFFF");
            yield return new PageText(left, baseline, text, style);
        }
    }

    private double Baseline(double top, int level) => top + (Levels - 1 - level) * style.Size * Pitch + style.Size * 0.85;

    // In the middle over the dot, or from it, where no other name or line is near; else it ends at the dot, above the names
    // before it, so that the line down to the dot passes to the right of them.
    private void Add(string text, double dot, double next, double from, double last)
    {
        var width = TextFit.Width(text, style);
        double[] beside = [dot - width / 2, dot - style.Size * 0.3];
        var free = beside.Select(left => Math.Clamp(left, from, last))
            .Where(left => Clear(left, 0) && left + width + style.Size * 0.4 < next).Select(left => (double?)left).FirstOrDefault();
        var (place, level) = (free ?? Math.Clamp(dot - width, from, last), 0);
        while (!Clear(place, level) && level < MaxClear) level++;
        if (level == MaxClear) (place, level) = Packed(place, last);
        names.Add((text, place, place + width, dot, level));
    }

    private bool Clear(double left, int level) => names.All(n => n.Level < level || n.Right + style.Size * 0.5 <= left);

    // The lowest level where it can stand at its place or further to the right; else a new one.
    private (double Left, int Level) Packed(double left, double last)
    {
        for (var level = 0; ; level++)
        {
            var free = names.Where(n => n.Level == level).Select(n => n.Right + style.Size * 0.5).DefaultIfEmpty(left).Max();
            if (free <= last) return (Math.Max(left, free), level);
        }
    }
}
