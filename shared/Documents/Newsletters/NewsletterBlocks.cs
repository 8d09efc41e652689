namespace Reporting.Documents.Newsletters;

/// <summary>The sections of a newsletter as blocks of a mail.</summary>
/// <param name="site">Where the pages are that links name by their path.</param>
internal sealed class NewsletterBlocks(NewsletterMailPage page, Uri site, DocumentTexts words, NewsletterWords texts)
{
    private const int MaxCharts = 8;
    private int drawn;

    /// <summary>A section.</summary>
    public IEnumerable<MailBlock> Of(NewsletterSection section)
    {
        if (section.Heading.Length > 0) yield return new MailHeading(2, section.Heading);
        foreach (var block in Paragraphs(section.Text, strong: false)) yield return block;
        foreach (var block in section.Figures.SelectMany(Of)) yield return block;
        foreach (var link in section.Links) yield return new MailLink(texts.Of(link), new Uri(site, link.Address));
    }

    /// <summary>A typed text.</summary>
    public static IEnumerable<MailBlock> Paragraphs(string text, bool strong) => NewsletterText.Parts(text).Select(p => p.IsList
        ? (MailBlock)new MailList([.. p.Lines.Select(l => new MailListLine(l))]) : new MailParagraph(p.Lines[0]) { Strong = strong });

    private IEnumerable<MailBlock> Of(NewsletterFigure figure)
    {
        yield return new MailParagraph(texts.Headline(figure))
        {
            Strong = true, Colour = figure.State == VerdictState.None ? Palette.Ink : Palette.Of(figure.State),
        };
        yield return new MailParagraph(figure.Text.In(words.Language));
        foreach (var block in Chart(figure)) yield return block;
        yield return new MailLink(texts.Figures(figure), page.Figures(figure));
    }

    // As of alerts: what cannot be drawn, and what comes after so many pictures, has none.
    private IEnumerable<MailBlock> Chart(NewsletterFigure figure)
    {
        if (drawn == MaxCharts || page.Charts.GetValueOrDefault(figure) is not { } item || !AlertChart.CanBeDrawn(item)) return [];
        drawn++;
        var chart = new AlertChart(item, words);
        return [chart.Picture(), chart.Note()];
    }
}
