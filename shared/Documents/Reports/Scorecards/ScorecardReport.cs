namespace Reporting.Documents.Reports.Scorecards;

/// <summary>
/// The scorecards: do more get into jobs, sooner, and do they stay, for three target groups, in areas of own choice
/// against each area's own group (klynge) and the country.
/// </summary>
public static class ScorecardReport
{
    /// <summary>The report, as it is listed.</summary>
    public static Report Report { get; } = new(
        "scorecards", "Scorecards", "Scorecards",
        new("Kommer flere i job, hurtigere, og bliver de der: tre målgrupper i de områder, du vælger, hvert område mod sin egen gruppe og alle mod hele landet, med spredningen.",
            "Do more get into jobs, sooner, and do they stay: three target groups in areas you choose, each area against its own group and all against the country, with the spread."),
        new("Til styregrupper og udvalg.", "For steering groups and committees."),
        ReportNeeds.Group, Compose);

    private static PaperDocument Compose(ReportInput input)
    {
        var context = new ReportContext(input);
        var cards = context.Catalogue.Parts.Scorecards
            .Select(c => new ScorecardPart(context, c, ScorecardResult.Of(context.Figures, context.Means, c, context.Scope))).ToList();
        return ReportFrame.Document(Report, context, Basis(context),
            [new TextBlock(Lead(context), TextWeight.Lead), .. cards.SelectMany(c => c.Blocks())]);
    }

    private static string Lead(ReportContext context)
    {
        var cells = context.Catalogue.Parts.Scorecards.SelectMany(c => c.Cells).ToList();
        if (cells.Count == 0)
            return context.Say("Der er ikke valgt målinger, der svarer på spørgsmålene.",
                "No indicators are chosen that answer the questions.");
        var measured = cells.Count(c => c.Indicator is not null);
        return context.Say(
            $"{context.ScopeName} ({context.Words.Areas(context.Scope.Count)}): {measured} af {cells.Count} spørgsmål kan besvares med de tal, der findes.",
            $"{context.ScopeName} ({context.Words.Areas(context.Scope.Count)}): {measured} of {cells.Count} questions can be answered with the figures there are.");
    }

    private static string Means(ReportContext context)
    {
        var bases = context.Catalogue.Parts.Scorecards.SelectMany(c => c.Cells).Select(c => c.Indicator).OfType<string>()
            .Select(i => context.Catalogue.Indicator(i)!.Mean).Distinct().ToList();
        return bases.Count == 0 ? "" : $": {string.Join(context.Say(" eller ", " or "), bases.Select(b => MeanText.Word(b, context.Language)))}";
    }

    private static IReadOnlyList<string> Basis(ReportContext context) =>
    [
        ReportFrame.Verdicts(context),
        context.Say(
            $"Hvert område sammenlignes med gennemsnittet i sin egen gruppe, som det selv er en del af{Means(context)}. Forskellen er i procentpoint.",
            $"Each area is compared with the mean of its own group, of which it is itself a part{Means(context)}. The difference is in percentage points."),
        context.Say("Forskelle siger ikke i sig selv noget om indsatsen: også rammevilkår og tilfældige udsving spiller ind.",
            "Differences do not in themselves say anything of the effort: conditions and chance play their part too."),
    ];
}
