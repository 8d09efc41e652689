using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>The questions and answers of scorecards in words.</summary>
internal sealed class ScorecardWords(ReportContext context)
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
        : context.Words.Name(indicator) + (result.Over is null ? context.Say(", niveauet", ", the level") : context.Say(", udviklingen det seneste år", ", the development over the last year"))
            + (context.Figures.NewestOf(indicator) is { } period ? $", {context.Words.Periods.Short(period)}" : "");

    /// <summary>A figure in a cell.</summary>
    public TableCell Cell(ScorecardResult result, Figure figure) =>
        result.Over is null ? context.Cells.Level(result.Indicator!, figure) : context.Cells.Change(result.Indicator!, figure);

    /// <summary>A figure in a sentence.</summary>
    public string Figure(ScorecardResult result, decimal value) => result.Over is null
        ? context.PerCent(value, result.Decimals) : context.Development(result.Indicator!, value);

    /// <summary>The spread: <c>fra 16,8 procentpoint bedre (Holbæk) til 9,8 procentpoint dårligere (Odsherred)</c>.</summary>
    public string Spread(ScorecardResult result, IReadOnlyList<AreaScore> compared) =>
        $"{context.Say("fra", "from")} {Distance(result, compared[0])} ({compared[0].Area.Name}) {context.Say("til", "to")} {Distance(result, compared[^1])} ({compared[^1].Area.Name})";

    /// <summary>How far an area lies from its group.</summary>
    public string Distance(ScorecardResult result, AreaScore score) => score.Standing == Standing.Same
        ? context.Say("på linje med gruppen", "level with the group")
        : $"{context.Points(Math.Abs(score.Difference.Value!.Value), result.Decimals)} {StandingText.Word(score.Standing, context.Language)}";

    /// <summary>The difference in a cell, with its mark and word.</summary>
    public TableCell Difference(ScorecardResult result, AreaScore score)
    {
        if (score.Difference.Value is not { } difference) return context.Cells.Missing(score.Difference.Why!.Value);
        var size = context.Words.Numbers.Number(Math.Abs(difference), result.Decimals);
        var (mark, word) = (StandingText.Marked(score.Standing, context.Language), Distance(result, score));
        var text = score.Standing == Standing.Same ? mark : $"{mark.Split(' ')[0]} {size} {StandingText.Word(score.Standing, context.Language)}";
        return new(text, difference, result.Decimals) { Colour = ReportCells.StandingColour(score.Standing), Spoken = word };
    }
}
