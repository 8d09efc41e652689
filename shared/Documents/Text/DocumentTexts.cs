namespace Reporting.Documents.Text;

/// <summary>The words, names and numbers that mails, packs, reports and pages share, in one language.</summary>
internal sealed class DocumentTexts(Catalogue catalogue, Language language)
{
    private readonly RowNames names = new(catalogue, language);
    private readonly VerdictText verdicts = VerdictText.In(language);
    private readonly FindingText findings = FindingText.In(language);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>Numbers.</summary>
    public NumberText Numbers => NumberText.In(language);

    /// <summary>Periods.</summary>
    public PeriodText Periods => PeriodText.In(language);

    /// <summary>The text of the language.</summary>
    public string Say(string danish, string english) => language.Say(danish, english);

    /// <summary>A number of things: <c>1 område</c>, <c>4 områder</c>.</summary>
    public string Count(int count, (string One, string Many) danish, (string One, string Many) english)
    {
        var (one, many) = language.Say(danish, english);
        return $"{Numbers.Number(count, 0)} {(count == 1 ? one : many)}";
    }

    /// <summary>A number of areas.</summary>
    public string Areas(int count) => Count(count, ("område", "områder"), ("area", "areas"));

    /// <summary>Areas in a row: <c>Holbæk, Odsherred og Slagelse</c>; those over the most are counted.</summary>
    public string Areas(IReadOnlyList<string> names, int max) => names.Count <= max ? List(names)
        : List([.. names.Take(max), Count(names.Count - max, ("andet område", "andre områder"), ("other area", "other areas"))]);

    /// <summary>Things in a row, with "and" before the last.</summary>
    public string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : string.Join(", ", names.SkipLast(1)) + Say(" og ", " and ") + names[^1];

    /// <summary>An indicator's name with what it stands under, since names such as A-dagpenge are used more than once.</summary>
    public string Name(Indicator indicator) => names.InSentence(indicator);

    /// <summary>The name of an area.</summary>
    public string AreaName(string code) => catalogue.Area(code)?.Name ?? code;

    /// <summary>The name of a verdict's indicator.</summary>
    public string Name(Verdict verdict) => catalogue.Indicator(verdict.Indicator) is { } indicator ? Name(indicator) : verdict.Indicator;

    /// <summary>What a finding is about.</summary>
    public string Topic(Finding finding) => findings.Topic(finding, catalogue);

    /// <summary>What a point to talk about is about.</summary>
    public string Topic(TalkingPoint point) => findings.Topic(point.Topic.Id, point.Indicator.Id, catalogue);

    /// <summary>What a standing level is about.</summary>
    public string Topic(TopicLevel level) => findings.Topic(level.Topic.Id, level.Indicator.Id, catalogue);

    /// <summary>The standing levels of a page, each topic once.</summary>
    public IReadOnlyList<TopicLevel> Levels(Overview overview) => TopicLevel.Of(catalogue, overview.Rows.Select(r => r.Verdict).OfType<Verdict>());

    /// <summary>What an indicator's topic is called.</summary>
    public string Topic(Indicator indicator) => findings.Topic(catalogue.TopicOf(indicator).Id, indicator.Id, catalogue);

    /// <summary>What a crossing is about: a topic, or in runs from before there were any an indicator.</summary>
    public string Topic(Crossing crossing) => findings.Topic(crossing.Topic, crossing.Verdict.Indicator, catalogue);

    /// <summary>The other indicators that a finding shows in, as a sentence; empty when there are none.</summary>
    public string AlsoIn(Finding finding)
    {
        var others = finding.Verdicts.Skip(1).Select(catalogue.Indicator).OfType<Indicator>().Select(Name).ToList();
        return others.Count == 0 ? "" : MoveText.Stop(Say("Det ses også i: ", "It also shows in: ") + string.Join("; ", others));
    }

    /// <summary>What is said, as words; words for nothing too.</summary>
    public string Said(VerdictState state, VerdictDirection direction) => state == VerdictState.None
        ? Say("ingen bemærkninger", "no remarks") : verdicts.Word(state, direction);

    /// <summary>What is said with its shape first.</summary>
    public string Marked(VerdictState state, VerdictDirection direction) => state == VerdictState.None
        ? Said(state, direction) : verdicts.Marked(state, direction);

    /// <summary>What is said in the words of a narrow column, with its shape first.</summary>
    public string MarkedShort(VerdictState state, VerdictDirection direction) =>
        VerdictTexts.Shape(state, direction) + VerdictTexts.Short(state, direction, language);

    /// <summary>A verdict's two plain sentences; where nothing is said, why.</summary>
    public string Explain(Verdict verdict) => verdicts.Explain(verdict, catalogue);

    /// <summary>Said first when the numbers are made up.</summary>
    public IEnumerable<MailBlock> Demo(bool demo) => demo
        ? [new MailParagraph(new OverviewTexts(language).Demo) { Colour = Palette.Watch, Strong = true }] : [];

    /// <summary>Added to the subject when the numbers are made up.</summary>
    public string DemoSubject(bool demo) => demo ? Say(" (demonstrationsdata)", " (demonstration data)") : "";

    /// <summary>Why the mail came, and how to be rid of it.</summary>
    public IReadOnlyList<MailBlock> Footer(MailLinks links, string why) =>
    [
        new MailParagraph(why),
        new MailParagraph(
            Say("Linkene herunder er dine egne: sender du mailen videre, kan den, der får den, afmelde eller ændre dit abonnement.",
            "The links below are your own: whoever you forward this mail to can stop or change your subscription.")),
        new MailLink(Say("Afmeld denne mail", "Stop this mail"), links.Leave),
        new MailLink(Say("Skift eller slet dit abonnement", "Change or delete your subscription"), links.Manage),
        new MailLink(Say("Se alle resultatoversigter", "See all results overviews"), links.Site),
    ];
}
