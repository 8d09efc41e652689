namespace Reporting.Documents.Text;

/// <summary>Puts findings in plain words: those of the verdict that speaks for it, and in how many others it shows.</summary>
public sealed class FindingText
{
    private readonly Language language;
    private readonly VerdictText verdicts;

    private FindingText(Language language) => (this.language, verdicts) = (language, VerdictText.In(language));

    /// <summary>The words of a language.</summary>
    public static FindingText In(Language language) => language.Say(Danish, English);

    /// <summary>What it is about, such as Dagpengeledighed.</summary>
    public string Topic(Finding finding, Catalogue catalogue) => Topic(finding.Topic, finding.Lead, catalogue);

    /// <summary>A topic's name; where the catalogue has no such topic, that of the indicator that speaks for it.</summary>
    public string Topic(string? id, string lead, Catalogue catalogue)
    {
        if (id is not null && catalogue.Parts.Topics.Count > 0 && catalogue.Topic(id) is { } topic) return language.Say(topic.Name, topic.NameEn);
        return catalogue.Indicator(lead) is { } indicator ? new RowNames(catalogue, language).InSentence(indicator) : lead;
    }

    /// <summary>One short sentence, and another where it shows in more than one indicator.</summary>
    public string Headline(LedFinding finding, Catalogue catalogue) => finding.Finding.IsEnded
        ? Over(finding.Finding, Topic(finding.Finding, catalogue))
        : verdicts.Headline(finding.Verdict, catalogue) + Also(finding.Finding);

    /// <summary>The same as it stands on the page that names the group.</summary>
    public string Headline(Finding finding, Overview overview) => finding.IsEnded
        ? Over(finding, new RowNames(overview, language).InSentence(overview.RowOf(finding).Indicator))
        : verdicts.Headline(overview.RowOf(finding), overview) + Also(finding);

    /// <summary>What it is about and how far off it is: <c>Dagpengeledighed: 271 flere, end hvis tallet havde fulgt ...</c></summary>
    public string Told(Finding finding, Overview overview) =>
        $"{Topic(finding, overview)}: {verdicts.Difference(overview.RowOf(finding), overview)}";

    /// <summary>In how many other indicators it shows, as a sentence with a space before it; empty when in none.</summary>
    public string Also(Finding finding) => finding.Others switch
    {
        <= 0 => "",
        1 => language.Say(" Det ses også i 1 anden måling.", " It also shows in 1 other indicator."),
        var others => language.Say($" Det ses også i {others} andre målinger.", $" It also shows in {others} other indicators."),
    };

    private string Topic(Finding finding, Overview overview) => overview.Topics.FirstOrDefault(t => t.Id == finding.Topic) is { } topic
        ? language.Say(topic.Name, topic.NameEn) : new RowNames(overview, language).InSentence(overview.RowOf(finding).Indicator);

    private string Over(Finding finding, string name)
    {
        var start = PeriodText.In(language).Long(finding.Start);
        var problem = finding.Before == VerdictState.Severe
            ? language.Say("Det alvorlige resultatproblem", "The serious performance concern")
            : language.Say("Resultatproblemet", "The performance concern");
        return $"{name}: {problem}{language.Say($", der begyndte i {start}, ", $" that began in {start} ")}{Why(finding.Why)}.";
    }

    private string Why(EpisodeEnd why) => why switch
    {
        EpisodeEnd.NewLevel => language.Say("har varet et år og regnes nu som områdets niveau, ikke længere som noget nyt",
            "has lasted a year and now counts as the area's level, no longer as something new"),
        EpisodeEnd.Unmeasured => language.Say("kan ikke længere måles mod gruppen, fordi der mangler tal",
            "can no longer be measured against the group, because figures are missing"),
        EpisodeEnd.Break => language.Say("kan ikke følges længere på grund af databrud", "can no longer be followed because the series broke"),
        _ => language.Say("er ovre", "is over"),
    };

    private static readonly FindingText Danish = new(Language.Danish);
    private static readonly FindingText English = new(Language.English);
}
