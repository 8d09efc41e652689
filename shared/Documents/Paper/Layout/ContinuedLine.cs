namespace Reporting.Documents.Paper.Layout;

/// <summary>The line that says what a part of a block belongs to, where the block goes on on a new page.</summary>
internal static class ContinuedLine
{
    /// <summary>The height it takes, in points.</summary>
    public static double HeightOf(TextStyle style) => style.Size * 1.65;

    /// <summary>The line; the title is given in full where the block begins, so that it may be cut here.</summary>
    public static PageElement Of(string title, PaperTexts words, TextStyle style, Frame frame, double top)
    {
        var quiet = style with { Colour = Palette.Quiet, Strong = false };
        return Elements.Line(PageTag.P, frame.Left, TextFlow.Baseline(top, 0, quiet),
            TextFit.Cut(words.Continued(title), quiet, frame.Width), quiet);
    }
}
