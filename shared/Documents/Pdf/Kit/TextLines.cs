namespace Reporting.Documents.Pdf.Kit;

/// <summary>Breaks text into lines without losing any of it.</summary>
public static class TextLines
{
    /// <summary>
    /// The text in lines no wider than given: broken at line breaks, at spaces, after hyphens and slashes, and within
    /// a word that is wider than a line. Nothing is left out; a line that was broken at a space ends with it.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="width">In points; a line holds at least one character however narrow it is.</param>
    /// <returns>The lines, as the fonts can print them; one empty line for an empty text.</returns>
    public static IReadOnlyList<string> Of(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        foreach (var part in text.ReplaceLineEndings("\n").Trim().Split('\n')) Break(lines, PrintableText.Of(part), style, width);
        return lines;
    }

    /// <summary>The width of the widest word: what a column needs to break none.</summary>
    public static double WidestWord(string text, TextStyle style) =>
        PrintableText.Of(text).Split(' ').Max(word => TextFit.Width(word, style));

    private static void Break(List<string> lines, string text, TextStyle style, double width)
    {
        var (start, after, x) = (0, 0, 0.0);
        for (var at = 0; at < text.Length; at++)
        {
            var wide = TextFit.Width(text.AsSpan(at, 1), style);
            if (text[at] != ' ' && at > start && x + wide > width)
            {
                var end = after > start ? after : at;
                lines.Add(text[start..end]);
                start = end;
                x = TextFit.Width(text.AsSpan(start, at - start), style);
            }

            x += wide;
            if (MayBreakAfter(text, at)) after = at + 1;
        }

        lines.Add(text[start..]);
    }

    private static bool MayBreakAfter(string text, int at) => text[at] == ' '
        || text[at] is '-' or '/' && at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
