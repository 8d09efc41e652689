namespace Reporting.Documents.Pdf.Overviews;

/// <summary>A number as printed: what stands left of the decimal mark, all of it, and the mark of a reason.</summary>
/// <param name="Text">The number.</param>
/// <param name="Whole">How many characters stand left of the decimal mark.</param>
/// <param name="Mark">The mark of a reason, or empty.</param>
/// <param name="Spoken">What is read aloud where there is a mark; otherwise null.</param>
internal readonly record struct OverviewCell(string Text, int Whole, string Mark, string? Spoken)
{
    /// <summary>A printed number, or the dash of one that cannot be given, with the reason's mark.</summary>
    public static OverviewCell Of(string text, Figure figure, Language language)
    {
        return new(text, Before(text, language), figure.Why is { } why ? ReasonText.Mark(why) : "",
            figure.Why is { } reason ? $"{text}, {ReasonText.Explain(reason, language)}" : null);
    }

    /// <summary>A table's cell as it is printed here.</summary>
    public static OverviewCell Of(TableCell cell, Language language) => new(cell.Text, Before(cell.Text, language), "", cell.Spoken);

    /// <summary>The width of what stands right of the whole number.</summary>
    public double Tail(TextStyle style) =>
        TextFit.Width(Text.AsSpan(Whole), style) + TextFit.Width(Mark, MarkStyle(style));

    /// <summary>The text, with the whole number's right edge where given.</summary>
    public IReadOnlyList<PageNode> At(double wholeEnd, double baseline, TextStyle style)
    {
        var number = new PageText(wholeEnd - TextFit.Width(Text.AsSpan(0, Whole), style), baseline, Text, style);
        if (Mark.Length == 0) return [number];
        var end = number.X + TextFit.Width(Text, style);
        return [number, Superscript(end, baseline, Mark, style)];
    }

    /// <summary>A small raised mark after a text.</summary>
    public static PageText Superscript(double x, double baseline, string mark, TextStyle style) =>
        new(x + 0.6, baseline - style.Size * 0.28, mark, MarkStyle(style));

    private static int Before(string text, Language language) =>
        text.AsSpan().IndexOfAny(language.Say(',', '.'), NumberText.HardSpace) is >= 0 and var end ? end : text.Length;

    private static TextStyle MarkStyle(TextStyle style) => new(Math.Max(5.5, style.Size * 0.7), Palette.Quiet);
}
