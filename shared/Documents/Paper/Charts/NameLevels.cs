namespace Reporting.Documents;

/// <summary>Names above an axis, on as many levels as it takes for none to cover another.</summary>
internal sealed class NameLevels
{
    private const double Pitch = 1.2;
    private readonly TextStyle style;
    private readonly List<(string Text, double Left, double Dot, int Level)> names = [];
    private readonly int levels;

    /// <summary>Places names over their dots.</summary>
    /// <param name="dots">The names, each with its dot's place.</param>
    /// <param name="from">The left end of the room.</param>
    /// <param name="to">The right end.</param>
    public NameLevels(IReadOnlyList<(string Text, double Dot)> dots, TextStyle style, double from, double to)
    {
        this.style = style;
        var ends = new List<double>();
        foreach (var (text, dot) in dots.OrderBy(d => d.Dot))
        {
            var shown = TextFit.Cut(text, style, to - from);
            var width = TextFit.Width(shown, style);
            var left = Math.Clamp(dot - width / 2, from, Math.Max(from, to - width));
            var level = Level(ends, left, to - width);
            left = Math.Max(left, ends[level]);
            ends[level] = left + width + style.Size;
            names.Add((shown, left, dot, level));
        }

        levels = ends.Count;
    }

    /// <summary>The height of all levels.</summary>
    public double Height => levels * style.Size * Pitch;

    /// <summary>The names with thin lines to their dots.</summary>
    /// <param name="top">The upper edge of the highest level.</param>
    /// <param name="y">The axis.</param>
    public IEnumerable<PageNode> Nodes(double top, double y)
    {
        foreach (var (text, left, dot, level) in names)
        {
            var baseline = top + (levels - 1 - level) * style.Size * Pitch + style.Size * 0.85;
            var foot = Math.Clamp(dot, left, left + TextFit.Width(text, style));
            yield return Shapes.Line(foot, baseline + style.Size * 0.2, dot, y, new(0.05 * style.Size, Palette.Own));
            yield return new PageText(left, baseline, text, style);
        }
    }

    // The lowest level with room right over the dot; else one on which it may stand further to the right; else a new one.
    private static int Level(List<double> ends, double left, double last)
    {
        var level = ends.FindIndex(end => end <= left);
        if (level < 0 && ends.Count > 5) level = ends.FindIndex(end => end <= last);
        if (level >= 0) return level;
        ends.Add(double.NegativeInfinity);
        return ends.Count - 1;
    }
}
