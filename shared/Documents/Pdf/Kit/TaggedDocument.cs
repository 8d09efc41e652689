namespace Reporting.Documents.Pdf.Kit;

/// <summary>Pages as data, of one size.</summary>
/// <param name="Title">The document's title, shown in the window's bar.</param>
/// <param name="Language">The language of the text, such as <c>da-DK</c>.</param>
/// <param name="Made">The only time the file carries.</param>
/// <param name="Pages">What stands on each page, in reading order.</param>
public sealed record TaggedDocument(
    string Title, string Language, DateTimeOffset Made, IReadOnlyList<IReadOnlyList<PageNode>> Pages)
{
    /// <summary>The width of the pages in points.</summary>
    public double Width { get; init; } = A4.Width;

    /// <summary>The height of the pages in points.</summary>
    public double Height { get; init; } = A4.Height;

    /// <summary>The outline (bookmarks) in the order of the pages.</summary>
    public IReadOnlyList<OutlineLine> Outline { get; init; } = [];

    /// <summary>A document of one page.</summary>
    public static TaggedDocument Of(TaggedPage page) => new(page.Title, page.Language, page.Made, [page.Content]);
}

/// <summary>A line of the outline.</summary>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Text">What it says.</param>
/// <param name="Page">The page's place from 0.</param>
/// <param name="Top">Where on the page, in points from its top.</param>
public sealed record OutlineLine(int Level, string Text, int Page, double Top);
