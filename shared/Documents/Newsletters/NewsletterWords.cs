namespace Reporting.Documents.Newsletters;

/// <summary>What the mail and the page of a newsletter say alike, in one language.</summary>
public sealed class NewsletterWords(Catalogue catalogue, Language language)
{
    private readonly DocumentTexts words = new(catalogue, language);

    /// <summary>Whose newsletter it is.</summary>
    public string From(Newsletter letter) =>
        words.Say("Nyhedsbrev fra ", "Newsletter from ") + words.AreaName(letter.Region);

    /// <summary>What stands above a figure: the area and, where there is one, the verdict's word.</summary>
    public string Headline(NewsletterFigure figure) => words.AreaName(figure.Area)
        + (figure.State == VerdictState.None ? "" : $": {words.Marked(figure.State, figure.Direction)}");

    /// <summary>What a link says, and that it needs a sign-in.</summary>
    public string Of(NewsletterLink link) =>
        link.Words.In(language) + (link.NeedsSignIn ? words.Say(" (kræver login)", " (needs a sign-in)") : "");

    /// <summary>The words of the link to the month's figures of a figure's area.</summary>
    public string Figures(NewsletterFigure figure) => words.Say("Se tallene for ", "See the figures of ") + words.AreaName(figure.Area)
        + $", {words.Periods.Long(figure.Month)}";

    /// <summary>Said above numbers that are made up; null when none are.</summary>
    public string? Demo(Newsletter letter) =>
        letter.Figures().Any(f => f.Demo) ? new OverviewTexts(language).Demo : null;
}
