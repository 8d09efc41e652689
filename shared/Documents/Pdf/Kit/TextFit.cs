namespace Reporting.Documents.Pdf.Kit;

/// <summary>Measures text and breaks it into lines.</summary>
public static class TextFit
{
    private const char Ellipsis = '…';

    /// <summary>The width of a text in points.</summary>
    public static double Width(ReadOnlySpan<char> text, TextStyle style) =>
        (style.Strong ? FontFace.SemiBold : FontFace.Regular).Width(text) * style.Size;

    /// <summary>
    /// The text in lines no wider than given, broken at spaces. All but the last end with a space, so that the text
    /// reads on when it is copied.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var (start, fits) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != ' ') continue;
            if (fits > start && Width(text.AsSpan(start, at - start), style) > width)
            {
                lines.Add(text[start..(fits + 1)]);
                start = fits + 1;
            }

            fits = at;
        }

        lines.Add(text[start..]);
        return [.. lines.Select(l => Cut(l, style, width))];
    }

    /// <summary>The text, cut with an ellipsis where it is wider than given.</summary>
    public static string Cut(string text, TextStyle style, double width)
    {
        if (Width(text.AsSpan().TrimEnd(), style) <= width) return text;
        var room = width - Width([Ellipsis], style);
        var length = Most(0, text.Length, l => Width(text.AsSpan(0, l), style) <= room);
        return text[..length].TrimEnd() + Ellipsis;
    }

    /// <summary>
    /// The largest number that fits, where none fits that is larger than one that does not: in a few tries, however many there are.
    /// </summary>
    /// <param name="least">The number to come down to, whether it fits or not.</param>
    public static int Most(int least, int most, Func<int, bool> fits)
    {
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (fits(middle)) least = middle;
            else most = middle - 1;
        }

        return least;
    }
}
