namespace Reporting.Documents.Knowledge;

/// <summary>The scores of a trial: the areas' mean by each criterion at each time, and each area's own.</summary>
internal sealed class TrialScoresPart(Trial trial, DocumentTexts words)
{
    private const int Decimals = 1;

    private List<TrialTime> Scored =>
        [.. TrialTexts.Times.Where(t => trial.Criteria.Any(c => c.Mean(t) is not null))];

    /// <summary>The blocks; one sentence where there are no scores.</summary>
    public IEnumerable<Block> Blocks()
    {
        if (Scored.Count == 0)
        {
            yield return new TextBlock(words.Say("Der er ikke givet scorer endnu.", "No scores are given yet."));
            yield break;
        }

        yield return new SpreadBlock(Message(), Alt(), [.. trial.Criteria.Select(Row)])
        {
            Note = words.Say(
                "Skala fra 1 til 5. Ring: start (nulpunktsanalyse); firkant: midtvejs; prik: slut. Gennemsnit af områder med en score.",
                "Scale from 1 to 5. Ring: start (baseline); square: midway; dot: end. Means of the areas that have a score."),
        };
        yield return Means();
    }

    /// <summary>Each area's own scores; none where there are no scores, and of one area, whose means they are.</summary>
    public IEnumerable<Block> Each()
    {
        if (Scored.Count == 0 || trial.Areas.Count == 1) yield break;
        yield return new TableBlock(words.Say("Hvert områdes scorer: start, midtvejs, slut", "Each area's scores: start, midway, end"),
            [new(words.Say("Område", "Area"), 2), .. trial.Criteria.Select(c => new TableColumn(c.Name, 1))],
            [.. trial.Areas.Select(a => new TableRow([new(words.AreaName(a)), .. trial.Criteria.Select(c => new TableCell(Scores(c, a)))]))]);
    }

    private SpreadRow Row(TrialCriterion criterion) => new(criterion.Name, Decimals, [.. Scored.Where(t => criterion.Mean(t) is not null)
        .Select(t => new SpreadDot(TrialTexts.Time(t, words), criterion.Mean(t)!.Value, Named: true) { Shape = Shape(t) })], null)
    {
        Scale = (TrialCriterion.Lowest, TrialCriterion.Highest),
    };

    private static DotShape Shape(TrialTime time) => time switch
    {
        TrialTime.Start => DotShape.Ring, TrialTime.Midway => DotShape.Square, _ => DotShape.Full,
    };

    // As they were scored last, which may be before the end.
    private string Message()
    {
        var last = Scored[^1];
        var scored = trial.Criteria.Where(c => c.Mean(last) is not null).OrderByDescending(c => c.Mean(last)!.Value).ToList();
        var (best, least) = (scored[0].Mean(last)!.Value, scored[^1].Mean(last)!.Value);
        var when = TrialTexts.When(last, words);
        return Number(best) == Number(least)
            ? words.Say($"Områdernes scorer {when}: {Number(best)} i gennemsnit", $"The areas' scores {when}: {Number(best)} on average")
            : words.Say($"Længst nået {when}: {scored[0].Name} ({Number(best)}). Har mest tilbage: {scored[^1].Name} ({Number(least)})",
                $"Furthest {when}: {scored[0].Name} ({Number(best)}). Most still to do: {scored[^1].Name} ({Number(least)})");
    }

    private string Alt() => string.Join(". ", trial.Criteria.Select(c => c.Name + ": " + (Scored.Any(t => c.Mean(t) is not null)
        ? string.Join(", ", Scored.Where(t => c.Mean(t) is not null).Select(t => $"{TrialTexts.Time(t, words)} {Number(c.Mean(t)!.Value)}"))
        : words.Say("ingen scorer", "no scores")))) + ".";

    private TableBlock Means() => new(words.Say("Områdernes scorer i gennemsnit", "The areas' mean scores"),
        [new(words.Say("Kriterium", "Criterion"), 3), .. TrialTexts.Times.Select(t => new TableColumn(Heading(t), 1, Numbers: true))],
        [.. trial.Criteria.Select(c => new TableRow([new(c.Name), .. TrialTexts.Times.Select(t => Mean(c.Mean(t)))]))])
    {
        Note = words.Say("I parentes: hvor mange områder gennemsnittet er af. – = ingen score.",
            "In brackets: how many areas the mean is of. – = no score."),
    };

    private TableCell Mean(TrialMean? mean) => mean is null ? new(NumberText.None)
        : new($"{Number(mean.Value)} ({mean.Areas})", mean.Value, Decimals)
        {
            Spoken = $"{Number(mean.Value)} ({words.Areas(mean.Areas)})",
        };

    private static string Scores(TrialCriterion criterion, string area) =>
        string.Join(" · ", TrialTexts.Times.Select(t => criterion.Of(area, t)?.ToString() ?? NumberText.None));

    private string Heading(TrialTime time) => SentenceStart.Of(TrialTexts.Time(time, words));

    private string Number(decimal value) => words.Numbers.Number(value, Decimals);
}
