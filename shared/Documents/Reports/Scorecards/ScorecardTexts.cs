namespace Reporting.Documents.Reports.Scorecards;

/// <summary>The questions and answers of scorecards in words.</summary>
internal sealed class ScorecardTexts(ReportContext context)
{
    /// <summary>The question's name.</summary>
    public string Question(ScorecardQuestion question) => question switch
    {
        ScorecardQuestion.More => context.Say("Flere i job", "More in jobs"),
        ScorecardQuestion.Sooner => context.Say("Hurtigere i job", "Sooner in jobs"),
        _ => context.Say("Fastholdt i job", "Staying in jobs"),
    };

    /// <summary>What answers it.</summary>
    public string Measure(ScorecardResult result) => result.Indicator is not { } indicator
        ? context.Say("måles ikke", "not measured")
        : context.Name(indicator)
            + (result.Over is null
                ? context.Say(", niveauet", ", the level")
                : context.Say(", udviklingen det seneste år", ", the development over the last year"))
            + (context.Figures.NewestOf(indicator) is { } period ? $", {context.Words.Periods.Short(period)}" : "");

    /// <summary>A figure in a cell.</summary>
    public TableCell Cell(ScorecardResult result, Figure figure) =>
        result.Over is null ? context.Cells.Level(result.Indicator!, figure) : context.Cells.Change(result.Indicator!, figure);

    /// <summary>A figure in a sentence.</summary>
    public string Figure(ScorecardResult result, decimal value) => result.Over is null
        ? context.PerCent(value, result.Decimals) : context.Development(result.Indicator!, value);

    /// <summary>
    /// The spread: <c>fra 16,8 procentpoint under gruppen til 9,8 procentpoint over</c>. Nobody is named: who stands at the
    /// ends may stand there by chance.
    /// </summary>
    public string Spread(ScorecardResult result, IReadOnlyList<AreaScore> compared) => compared.Count == 1
        ? Distance(result, compared[0])
        : $"{context.Say("fra", "from")} {Distance(result, compared[0])} {context.Say("til", "to")} {Distance(result, compared[^1])}";

    /// <summary>How far an area lies from its group.</summary>
    public string Distance(ScorecardResult result, AreaScore score)
    {
        var difference = Rounding.Round(score.Difference.Value!.Value, result.Decimals);
        if (difference == 0) return context.Say("på linje med gruppen", "level with the group");
        var points = context.Points(Math.Abs(difference), result.Decimals);
        return difference > 0 ? context.Say($"{points} over gruppen", $"{points} above the group")
            : context.Say($"{points} under gruppen", $"{points} below the group");
    }

    /// <summary>The difference in a cell: the number, and what the stored verdict says.</summary>
    public TableCell Difference(ScorecardResult result, AreaScore score)
    {
        if (score.Difference.Value is not { } difference) return context.Cells.Missing(score.Difference.Why!.Value);
        var sign = Rounding.Round(difference, result.Decimals) > 0 ? "+" : "";
        return context.Cells.Judged(new(sign + context.Words.Numbers.Number(difference, result.Decimals), difference, result.Decimals)
        {
            Spoken = Distance(result, score),
        }, score.Verdict);
    }

    /// <summary>The heading of the areas that improved.</summary>
    public string Improved => context.Say("Markant forbedret", "Markedly improved");

    /// <summary>The heading of the areas with a problem.</summary>
    public string Problem => context.Say("Med resultatproblem", "With a performance concern");

    /// <summary>What areas are counted by: improved and problem, or higher and lower where neither is better.</summary>
    public (Counted First, Counted Second) Columns(Indicator indicator) => indicator.Polarity == Polarity.None
        ? (new(Word(VerdictDirection.Higher), v => v is { State: VerdictState.Deviates, Direction: VerdictDirection.Higher }),
            new(Word(VerdictDirection.Lower), v => v is { State: VerdictState.Deviates, Direction: VerdictDirection.Lower }))
        : (new(Improved, v => v.State == VerdictState.Improved),
            new(Problem, v => v.State is VerdictState.Problem or VerdictState.Severe));

    /// <summary>How many, in a cell; where neither direction is better, the word says which it is.</summary>
    public TableCell Count(ScorecardResult result, Counted which)
    {
        var count = context.Cells.Count(result.Count(which.Says));
        return result.Indicator!.Polarity == Polarity.None ? count with { Text = $"{count.Text} {which.Name}" } : count;
    }

    private string Word(VerdictDirection direction) => VerdictTexts.Word(VerdictState.Deviates, direction, context.Language);
}

/// <summary>What areas are counted by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">Whether a verdict says so.</param>
internal sealed record Counted(string Name, Func<Verdict, bool> Says);
