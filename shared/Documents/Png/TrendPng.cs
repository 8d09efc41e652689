namespace Reporting.Documents.Png;

/// <summary>A moment to be pointed out in a trend's picture.</summary>
/// <param name="At">The period, of the same type as the trend's.</param>
/// <param name="Colour">The colour of its line and ring, as #RRGGBB.</param>
public sealed record TrendMark(Period At, string Colour);

/// <summary>
/// A trend as a picture for mails: the area's own line beside what was expected, or beside the group's line and its middle half.
/// It holds no text: what stands beside it says what it shows.
/// </summary>
public static class TrendPng
{
    /// <summary>The picture's width in pixels; it is shown at half of it.</summary>
    public const int Width = 1120;

    /// <summary>The picture's height in pixels; it is shown at half of it.</summary>
    public const int Height = 440;

    /// <summary>The file; the same trend gives the same bytes.</summary>
    /// <param name="trend">What is drawn.</param>
    /// <param name="mark">The moment to point out, or null.</param>
    /// <param name="provisional">Whether the newest value may still change: its dot is hollow.</param>
    /// <param name="expected">Whether the group's line and band are what was expected: the gap to it is drawn.</param>
    /// <exception cref="ArgumentException">The trend has no value of the area's own.</exception>
    public static byte[] Write(Trend trend, TrendMark? mark = null, bool provisional = false, bool expected = false)
    {
        var drawing = new TrendDrawing(new Canvas(Width, Height), trend, expected);
        drawing.Axis();
        drawing.Group();
        drawing.Own();
        var marked = mark is not null && trend.First is { } first && mark.At.Type == first.Type ? mark.At - first : -1;
        if (marked >= 0 && marked < trend.Own.Count) drawing.Mark(marked, mark!.Colour);
        if (expected) drawing.Gap();
        drawing.Newest(provisional);
        return PngFile.Write(Width, drawing.Canvas.Pixels);
    }
}
