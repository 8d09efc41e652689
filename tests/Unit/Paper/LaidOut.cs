using Reporting.Unit.Pdf;

namespace Reporting.Unit.Paper;

/// <summary>Finds what laid-out pages hold.</summary>
internal static class LaidOut
{
    /// <summary>The elements of a page that are read aloud, and those within them.</summary>
    public static IReadOnlyList<PageElement> Elements(IReadOnlyList<PageNode> page) =>
        [.. Placed.Elements(page).Where(e => e.Tag != PageTag.Artifact)];

    /// <summary>The text of an element, its lines joined.</summary>
    public static string Text(PageElement element) => string.Concat(Placed.Texts([element]).Select(t => t.Text));

    /// <summary>All that is read aloud on all pages, without spaces.</summary>
    public static string Squeezed(TaggedDocument document) => Squeezed(string.Concat(document.Pages
        .SelectMany(p => p.OfType<PageElement>()).Where(e => e.Tag != PageTag.Artifact).Select(Text)));

    /// <summary>A text without spaces.</summary>
    public static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The texts that stand outside a frame of the page, the foot aside.</summary>
    public static IEnumerable<string> Outside(TaggedDocument document, double left, double top, double right, double bottom) =>
        from page in document.Pages
        from text in Placed.Texts(page.OfType<PageElement>().Where(e => e.Tag != PageTag.Artifact))
        where text.X < left - 0.01 || text.X + TextFit.Width(text.Text.TrimEnd(), text.Style) > right + 0.6
            || text.Baseline - text.Style.Size * 0.6 < top || text.Baseline > bottom
        select $"{text.Text} at {text.X:F1}, {text.Baseline:F1}";

    /// <summary>How much of an A4 page's height its content reaches down, the foot aside.</summary>
    public static double Filled(IReadOnlyList<PageNode> page)
    {
        var elements = Elements(page);
        var lowest = Placed.Texts(elements).Select(t => t.Baseline)
            .Concat(elements.Where(e => e.Tag == PageTag.Figure).Select(e => e.Bounds.Y + e.Bounds.Height)).Max();
        return (lowest - A4.Margin) / (A4.Height - 2 * A4.Margin);
    }

    /// <summary>The pairs of texts of a page that cover each other.</summary>
    public static IEnumerable<string> Overlaps(IReadOnlyList<PageNode> page)
    {
        var boxes = Placed.Texts(page).Where(t => t.Text.Trim().Length > 0)
            .Select(t => (t.Text, Left: t.X, Right: t.X + TextFit.Width(t.Text.TrimEnd(), t.Style),
            Top: t.Baseline - 0.7 * t.Style.Size, Bottom: t.Baseline + 0.15 * t.Style.Size)).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                var (a, b) = (boxes[i], boxes[j]);
                if (a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom) yield return $"'{a.Text}' and '{b.Text}'";
            }
        }
    }
}
