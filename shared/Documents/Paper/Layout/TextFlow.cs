namespace Reporting.Documents.Paper.Layout;

/// <summary>Headings and paragraphs as lines.</summary>
internal static class TextFlow
{
    // Where a letter's foot stands in its line.
    private const double Foot = 0.97;

    /// <summary>The lines of a text; no line of a paragraph stands alone on a page.</summary>
    public static Flow Of(PageTag tag, string text, TextStyle style, Frame frame)
    {
        var lines = TextLines.Of(text, style, frame.Width);
        var pitch = style.Size * PaperStyle.Leading;
        return new Flow([.. lines.Select((_, i) => new Slice(pitch, MayBreak(i, lines.Count)))], run =>
            [new PageElement(tag, Lines(lines, run.First, run.Count, frame.Left, run.Top, style))]);
    }

    /// <summary>Whether a page may begin with a line: neither with the second nor with the last of several.</summary>
    public static bool MayBreak(int line, int lines) => line >= 2 && lines - line >= 2;

    /// <summary>Some of the lines, from a height down.</summary>
    public static IReadOnlyList<PageText> Lines(IReadOnlyList<string> lines, int first, int count, double left, double top,
        TextStyle style) =>
        [.. lines.Skip(first).Take(count).Select((line, i) => new PageText(left, Baseline(top, i, style), line, style))];

    /// <summary>The baseline of a line.</summary>
    public static double Baseline(double top, int line, TextStyle style) => top + style.Size * (Foot + line * PaperStyle.Leading);
}
