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
    /// The spread: <c>fra 16,8 procentpoint bedre til 9,8 procentpoint dårligere</c>. Nobody is named: who stands at the
    /// ends may stand there by chance.
    /// </summary>
    public string Spread(ScorecardResult result, IReadOnlyList<AreaScore> compared) => compared.Count == 1
        ? Distance(result, compared[0])
        : $"{context.Say("fra", "from")} {Distance(result, compared[0])} {context.Say("til", "to")} {Distance(result, compared[^1])}";

    /// <summary>How far an area lies from its group.</summary>
    public string Distance(ScorecardResult result, AreaScore score) => score.Standing == Standing.Same
        ? context.Say("på linje med gruppen", "level with the group")
        : $"{context.Points(Math.Abs(score.Difference.Value!.Value), result.Decimals)} {StandingText.Word(score.Standing, context.Language)}";

    /// <summary>The difference in a cell, with its mark and word.</summary>
    public TableCell Difference(ScorecardResult result, AreaScore score)
    {
        if (score.Difference.Value is not { } difference) return context.Cells.Missing(score.Difference.Why!.Value);
        var size = context.Words.Numbers.Number(Math.Abs(difference), result.Decimals);
        var text =
            $"{Mark(score)}{(score.Standing == Standing.Same ? "" : size + " ")}{StandingText.Word(score.Standing, context.Language)}";
        var chance = score.Clear || score.Standing == Standing.Same
            ? "" : context.Say(", ikke klart større end det sædvanlige udsving", ", not clearly larger than the usual swing");
        return new(text, difference, result.Decimals)
        {
            Colour = score.Clear ? ReportCells.StandingColour(score.Standing) : Palette.Quiet, Spoken = Distance(result, score) + chance,
        };
    }

    // Filled where the difference is clear, hollow where the figure's usual swing could make it.
    private static string Mark(AreaScore score) => score.Standing switch
    {
        Standing.Better => score.Clear ? "▲ " : "△ ",
        Standing.Worse => score.Clear ? "▼ " : "▽ ",
        Standing.Higher => "↑ ",
        Standing.Lower => "↓ ",
        _ => "= ",
    };
}
