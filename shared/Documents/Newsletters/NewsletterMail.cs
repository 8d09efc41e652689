namespace Reporting.Documents.Newsletters;

/// <summary>What the mails of a newsletter are written of.</summary>
/// <param name="Letter">The newsletter.</param>
/// <param name="Page">Where it is read in a browser.</param>
/// <param name="Charts">What is drawn beside its figures; of those without it there is no chart.</param>
public sealed record NewsletterMailPage(Newsletter Letter, Uri Page, IReadOnlyDictionary<NewsletterFigure, AlertItem> Charts)
{
    /// <summary>Where the figures of a figure's area and month are.</summary>
    public required Func<NewsletterFigure, Uri> Figures { get; init; }
}

/// <summary>The mail that brings a newsletter. What was typed stands as it was typed; all around it is in the reader's language.</summary>
public static class NewsletterMail
{
    /// <summary>The mail.</summary>
    /// <param name="page">The newsletter.</param>
    /// <param name="catalogue">The catalogue that knows the names.</param>
    /// <param name="links">What the footer names.</param>
    /// <param name="language">The language to write in.</param>
    public static MailContent Compose(NewsletterMailPage page, Catalogue catalogue, MailLinks links, Language language)
    {
        var (letter, words, texts) = (page.Letter, new DocumentTexts(catalogue, language), new NewsletterWords(catalogue, language));
        var isDemo = texts.Demo(letter) is not null;
        var body = new NewsletterBlocks(page, links.Site, words, texts);
        return new MailBody(language, letter.Title + words.DemoSubject(isDemo),
            [
                .. words.Demo(isDemo), new MailHeading(1, letter.Title), new MailParagraph(texts.From(letter)) { Colour = Palette.Quiet },
                .. NewsletterBlocks.Paragraphs(letter.Lead, strong: true), .. letter.Sections.SelectMany(body.Of),
                new MailLink(words.Say("Læs nyhedsbrevet i din browser", "Read the newsletter in your browser")
                    + (letter.IsPublic ? "" : words.Say(" (kræver login)", " (needs a sign-in)")), page.Page),
            ],
            words.Footer(links, Why(words.AreaName(letter.Region), words))).ToContent();
    }

    private static string Why(string region, DocumentTexts words) => words.Say(
        $"Du får denne mail, fordi du har bedt om nyhedsbrevet fra {region}. Afmelder du dig, gælder det kun nyhedsbrevet.",
        $"You get this mail because you have asked for the newsletter from {region}. If you unsubscribe, only the newsletter stops.");
}
