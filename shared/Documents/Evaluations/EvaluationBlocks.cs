using System.Globalization;

namespace Reporting.Documents.Evaluations;

/// <summary>What a region's jobcentres answered over a year, as blocks: a picture for each question, and the same in tables.</summary>
/// <param name="year">The year.</param>
/// <param name="before">The year before it.</param>
public sealed class EvaluationBlocks(YearEvaluation year, YearEvaluation before, Language language)
{
    private static readonly EvaluationQuestion[] Questions = Enum.GetValues<EvaluationQuestion>();
    private readonly EvaluationTexts texts = new(language);
    private readonly NumberText numbers = NumberText.In(language);

    /// <summary>The blocks.</summary>
    public IReadOnlyList<Block> Compose() =>
    [
        new TextBlock(Lead(), TextWeight.Lead),
        .. year.Total.Questions is { } answered ? [.. answered.Select(Picture), Table(answered)] : Few(),
        .. year.Total.Asked + before.Total.Asked > 0 ? new Block[] { Kinds() } : [],
    ];

    private string Lead() => year.Total.Asked == 0
        ? language.Say($"Ingen jobcentre er spurgt om møder i {year.Year} endnu.",
            $"No jobcentre was asked about meetings in {year.Year} yet.")
        : $"{Answered(year)} {(before.Total.Asked == 0 ? "" : Answered(before))}".TrimEnd();

    private string Answered(YearEvaluation of) => language.Say(
        $"{of.Year}: {Whole(of.Total.Answered)} af {Whole(of.Total.Asked)} har svaret ({Percent(of.Total)}).",
        $"{of.Year}: {Whole(of.Total.Answered)} of {Whole(of.Total.Asked)} answered ({Percent(of.Total)}).");

    private IEnumerable<Block> Few() => year.Total.Asked == 0 ? [] : [new TextBlock(language.Say(
        $"Svarene vises, når mindst {EvaluationGroup.Fewest} jobcentre har svaret.",
        $"The answers are shown once at least {EvaluationGroup.Fewest} jobcentres have answered."))];

    private SharesBlock Picture(QuestionResult result) => new(
        $"{texts.Question(result.Question)} {Message(result)}",
        string.Join(", ", QuestionResult.Order.Select(g => $"{texts.Grade(g)}: {Whole(result.Count(g))}")) + ".",
        [.. QuestionResult.Order.Select(g => new ShareRow(texts.Grade(g), result.Share(g),
            $"{Whole(result.Count(g))} ({numbers.Percent(result.Share(g), 0)})", g == EvaluationGrade.DoNotKnow))])
    {
        Note = language.Say("Gennemsnit: ", "Mean: ") + Mean(result) + (before.Total.To(result.Question) is { } then
            ? language.Say($" (i {before.Year}: {Mean(then)})", $" (in {before.Year}: {Mean(then)})") : "") + ".",
    };

    private string Message(QuestionResult result) => language.Say(
        $"{Whole(result.Good)} af {Whole(result.Answers)} svarede ”i høj grad” eller bedre",
        $"{Whole(result.Good)} of {Whole(result.Answers)} answered “to a great extent” or better");

    private TableBlock Table(IReadOnlyList<QuestionResult> answered) => new(language.Say("Svarene i tal", "The answers in numbers"),
        [
            new(language.Say("Spørgsmål", "Question"), 4), .. QuestionResult.Order.Select(g => new TableColumn(texts.Grade(g), 1, true)),
            new(language.Say("Gennemsnit", "Mean"), 1, true), new(language.Say($"I {before.Year}", $"In {before.Year}"), 1, true),
        ],
        [.. answered.Select(r => new TableRow(
        [
            new(texts.Question(r.Question)), .. QuestionResult.Order.Select(g => new TableCell(Whole(r.Count(g)), r.Count(g))),
            MeanCell(r), MeanCell(before.Total.To(r.Question)),
        ]))])
    {
        Note = language.Say("Gennemsnittet går fra 1 (slet ikke) til 5 (i meget høj grad). ”Ved ikke” tæller ikke med.",
            "The mean goes from 1 (not at all) to 5 (to a very great extent). “Do not know” does not count."),
    };

    private TableBlock Kinds() => new(language.Say("Efter mødetype", "By kind of meeting"),
        [
            new(language.Say("Møder", "Meetings"), 3), new(language.Say("Spurgt", "Asked"), 1, true),
            new(language.Say("Svaret", "Answered"), 1, true), new(language.Say("Svarprocent", "Response rate"), 1, true),
            .. Questions.Select(q => new TableColumn(Short(q), 1.3, true)),
        ],
        [
            .. year.Kinds.Select(k => Row(KindName(k.Kind), k)),
            Row(language.Say($"Alle i {year.Year}", $"All in {year.Year}"), year.Total) with { Strong = true },
            Row(language.Say($"Alle i {before.Year}", $"All in {before.Year}"), before.Total),
        ])
    {
        Note = language.Say(
            $"Et jobcenter tæller én gang for hvert møde. Gennemsnit fra 1 til 5. Der skal være mindst {EvaluationGroup.Fewest} svar fra mindst {EvaluationGroup.Fewest} jobcentre, og det må ikke kunne regnes ud, hvad de andre svarede; ellers er der for få svar.",
            $"A jobcentre counts once for each meeting. Means from 1 to 5. There must be at least {EvaluationGroup.Fewest} answers from at least {EvaluationGroup.Fewest} jobcentres, and what the others answered must not follow from the rest; otherwise there are too few answers."),
    };

    private TableRow Row(string name, EvaluationGroup group) => new(
    [
        new(name), new(Whole(group.Asked), group.Asked), new(Whole(group.Answered), group.Answered),
        new(group.Rate is { } rate ? numbers.Percent(rate, 0) : NumberText.None, group.Rate), .. Questions.Select(q => group.Asked == 0 ? new TableCell(NumberText.None) : MeanCell(group.To(q))),
    ]);

    private string KindName(EvaluationKind? kind) => kind switch
    {
        EvaluationKind.Individual => language.Say("Individuelle dialogmøder", "Individual dialogue meetings"),
        EvaluationKind.Collective => language.Say("Kollektive dialogmøder", "Collective dialogue meetings"),
        EvaluationKind.Network => language.Say("Netværksmøder", "Network meetings"),
        _ => language.Say("Andre møder", "Other meetings"),
    };

    private string Short(EvaluationQuestion question) => question switch
    {
        EvaluationQuestion.Useful => language.Say("Noget at bruge", "Something to use"),
        EvaluationQuestion.Material => language.Say("Klart materiale", "Clear material"),
        _ => language.Say("Ved, hvad der skal ske", "Know what happens"),
    };

    private TableCell MeanCell(QuestionResult? result) => new(result is null ? TooFew : Mean(result), result?.Mean, 1);

    private string Mean(QuestionResult result) => result.Mean is { } mean ? numbers.Number(mean, 1) : TooFew;

    private string TooFew => language.Say("for få svar", "too few answers");

    private string Percent(EvaluationGroup group) =>
        numbers.Number(group.Rate ?? 0, 0) + NumberText.HardSpace + language.Say("pct.", "per cent");

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
