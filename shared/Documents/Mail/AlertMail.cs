namespace Reporting.Documents.Mail;

/// <summary>The mail that is sent when findings crossed a line.</summary>
public static class AlertMail
{
    private const int MaxCharts = 8;
    private const int MaxNames = 3;

    /// <summary>The mail.</summary>
    /// <param name="items">What crossed a line, at least one, in any order.</param>
    /// <param name="month">The month of the run.</param>
    /// <param name="demo">Whether the numbers are made up.</param>
    /// <param name="catalogue">The catalogue the verdicts were made with.</param>
    /// <param name="links">What the footer names.</param>
    /// <param name="language">The language to write in.</param>
    /// <exception cref="ArgumentException">There are no items.</exception>
    public static MailContent Compose(
        IReadOnlyList<AlertItem> items, Period month, bool demo, Catalogue catalogue, MailLinks links, Language language)
    {
        if (items.Count == 0)
            throw new ArgumentException("An alert needs at least one crossing; send none when nothing crossed a line.", nameof(items));
        var words = new DocumentTexts(catalogue, language);
        var sorted = AlertItem.Sort(items);
        var charts = sorted.Where(AlertChart.CanBeDrawn).Take(MaxCharts).ToHashSet();
        return new MailBody(language, Subject(sorted, words) + words.DemoSubject(demo),
            [
                .. words.Demo(demo), new MailHeading(1, Title(month, words)), new MailParagraph(Intro(sorted, month, words)),
                .. sorted.SelectMany(i => new AlertStory(i, words).Blocks(charts.Contains(i))),
            ],
            words.Footer(links, Why(sorted, words))).ToContent();
    }

    private static string Subject(IReadOnlyList<AlertItem> items, DocumentTexts words)
    {
        var (first, crossing) = (items[0], items[0].Crossing);
        var said = crossing.To == VerdictState.None
            ? words.Say("ikke længere ", "no longer ") + words.Said(crossing.From, crossing.Verdict.Direction)
            : words.Said(crossing.To, crossing.Verdict.Direction);
        var more = items.Count == 1 ? "" : words.Say(" og ", " and ")
            + words.Count(items.Count - 1, ("anden ændring", "andre ændringer"), ("other change", "other changes"));
        var correction = items.All(i => i.Crossing.Correction) ? words.Say("Rettelse: ", "Correction: ") : "";
        var (name, news) = (first.Area.Name, new MonthNews(words));
        return crossing.To == VerdictState.None
            ? $"{correction}{name}: {words.Topic(crossing)} – {said}{more}"
            : MonthNews.Fitting($"{correction}{name}: {news.Far(words.Topic(crossing), crossing.Verdict, first.Row.Indicator)} – {said}{more}",
                $"{correction}{name}: {words.Topic(crossing)} – {said}{more}");
    }

    private static string Title(Period month, DocumentTexts words) =>
        words.Say("Nyt i tallene for ", "News in the figures for ") + words.Periods.Long(month);

    private static string Intro(IReadOnlyList<AlertItem> items, Period month, DocumentTexts words)
    {
        if (items.All(i => i.Crossing.Correction))
            return words.Say($"Nye tal for {words.Periods.Long(month)} ændrer noget af det, du tidligere har fået at vide.",
                $"New figures for {words.Periods.Long(month)} change some of what you have been told before.");
        return items.Count == 1
            ? words.Say("Ét resultat har fået en ny vurdering.", "One result has a new verdict.")
            : words.Count(items.Count, ("resultat", "resultater"), ("result", "results"))
                + words.Say(" har fået en ny vurdering. Det mest alvorlige står først.",
                    " have a new verdict. The most serious comes first.");
    }

    private static string Why(IReadOnlyList<AlertItem> items, DocumentTexts words)
    {
        var areas = words.Areas([.. items.Select(i => i.Area.Name).Distinct()], MaxNames);
        return words.Say($"Du får denne mail, fordi du har bedt om besked, når vurderingen af et resultat ændrer sig for {areas}.",
            $"You get this mail because you have asked to be told when the verdict of a result changes for {areas}.");
    }
}
