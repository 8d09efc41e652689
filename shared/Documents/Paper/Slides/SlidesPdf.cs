namespace Reporting.Documents.Paper.Slides;

/// <summary>Slides as a PDF file: 16:9, tagged, a line of the outline for each message.</summary>
public static class SlidesPdf
{
    /// <summary>The width of a slide in points.</summary>
    public const double Width = 960;

    /// <summary>The height of a slide in points.</summary>
    public const double Height = 540;

    /// <summary>The file; the same slides give the same bytes.</summary>
    /// <exception cref="ArgumentException">A slide holds a ready A4 page, or a table's row has not one cell a column.</exception>
    public static byte[] Write(SlideDeck deck) => SharpDocument.Write(Pages(deck));

    /// <summary>What stands where on the slides.</summary>
    /// <exception cref="ArgumentException">A slide holds a ready A4 page, or a table's row has not one cell a column.</exception>
    public static TaggedDocument Pages(SlideDeck deck)
    {
        IReadOnlyList<Slide> slides = deck.Slides.Count > 0 ? deck.Slides : [new Slide(deck.Title, [], "")];
        var laid = slides.Select(s => new SlideLayout(s, deck.Language).Pages()).ToList();
        var (pages, outline) = (new List<IReadOnlyList<PageNode>>(), new List<OutlineLine>());
        foreach (var (slide, own) in slides.Zip(laid))
        {
            outline.Add(new(1, slide.Message, pages.Count, 0));
            foreach (var page in own) pages.Add([.. page, .. SlideFoot.Of(slide.Basis, pages.Count + 1, laid.Sum(l => l.Count))]);
        }

        return new TaggedDocument(PrintableText.Of(deck.Title).Replace(NumberText.HardSpace, ' '),
            new PaperTexts(deck.Language).Locale, deck.Made, pages) { Width = Width, Height = Height, Outline = outline };
    }
}
