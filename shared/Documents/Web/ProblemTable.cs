namespace Reporting.Documents.Web;

/// <summary>The result problems of several areas, the most serious first, with how long they have lasted and how often before.</summary>
internal sealed class ProblemTable(ReportContext context)
{
    private const int Max = 40;

    /// <summary>The table; a sentence when there is no problem.</summary>
    public IEnumerable<Block> Blocks()
    {
        var problems =
            Seriousness.Sort(context.Scope.SelectMany(a => context.Catalogue.Indicators.Select(i => context.Figures.Verdict(i, a.Code)))
            .OfType<Verdict>().Where(v => v.State is VerdictState.Problem or VerdictState.Severe)).ToList();
        yield return new HeadingBlock(2, context.Say("Resultatproblemer", "Result problems"));
        yield return problems.Count == 0
            ? new TextBlock(context.Say("Ingen af områderne har et resultatproblem.", "None of the areas has a result problem."))
            : Table(problems);
    }

    private TableBlock Table(IReadOnlyList<Verdict> problems) => new(context.Say("De mest alvorlige først", "The most serious first"),
        [
            new(context.Say("Område", "Area"), 2), new(context.Say("Måling", "Indicator"), 3), new(context.Say("Vurdering", "Verdict"), 2),
            new(context.Say("Siden", "Since"), 1), new(ExpectedCell.Heading(context.Language), 1, true),
            new(context.Say("Tidligere forløb", "Earlier episodes"), 3),
        ], [.. problems.Take(Max).Select(Row)])
    {
        Note = problems.Count > Max
            ? context.Say($"De {Max} mest alvorlige af {problems.Count} er vist.", $"The {Max} most serious of {problems.Count} are shown.")
            : null,
    };

    private TableRow Row(Verdict verdict) => new(
    [
        new(context.Catalogue.Area(verdict.Area)!.Name), new(context.Name(context.Catalogue.Indicator(verdict.Indicator)!)),
        context.Cells.Verdict(verdict),
        new(verdict.Since is { } since ? context.Words.Periods.Short(since) : NumberText.None),
        ExpectedCell.Of(verdict, context.Catalogue.Indicator(verdict.Indicator)!, context.Language), new(Earlier(verdict)),
    ]);

    private string Earlier(Verdict verdict)
    {
        var ended = verdict.Episodes.Where(e => e.End is not null && e.Direction == verdict.Direction).Select(Span).ToList();
        return ended.Count == 0 ? context.Say("ingen", "none") : string.Join(", ", ended);
    }

    // The end is the first period that was over.
    private string Span(VerdictEpisode episode)
    {
        var (from, to) = (episode.Start, episode.End!.Value - 1);
        return from == to ? context.Words.Periods.Short(from) : $"{context.Words.Periods.Short(from)}–{context.Words.Periods.Short(to)}";
    }
}
