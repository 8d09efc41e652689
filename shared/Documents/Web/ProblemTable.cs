namespace Reporting.Documents.Web;

/// <summary>The performance concerns of several areas, the most serious first, with how long they have lasted and how often before.</summary>
internal sealed class ProblemTable(ReportInput input, ReportContext context)
{
    private const int Max = 40;

    /// <summary>The table; a sentence when there is no problem.</summary>
    public IEnumerable<Block> Blocks()
    {
        var problems = Finding.Sort(context.Scope.SelectMany(a => input.Slices.GetValueOrDefault(a.Code)?.FindingsIn(input.Catalogue) ?? [])
            .Where(f => f.IsProblem && input.Catalogue.Indicator(f.Lead) is not null)).ToList();
        yield return new HeadingBlock(2, context.Say("Resultatproblemer", "Performance concerns"));
        yield return problems.Count == 0
            ? new TextBlock(context.Say("Ingen af områderne har et resultatproblem.", "None of the areas has a performance concern."))
            : Table(problems);
    }

    private TableBlock Table(IReadOnlyList<Finding> problems) => new(context.Say("De mest alvorlige først", "The most serious first"),
        [
            new(context.Say("Område", "Area"), 2), new(context.Say("Emne", "Topic"), 3), new(context.Say("Vurdering", "Verdict"), 2),
            new(context.Say("Siden", "Since"), 1), new(ExpectedCell.Heading(context.Language), 1, true),
            new(context.Say("Tidligere forløb", "Earlier episodes"), 3),
        ], [.. problems.Take(Max).Select(Row)])
    {
        Note = problems.Count > Max
            ? context.Say($"De {Max} mest alvorlige af {problems.Count} er vist.", $"The {Max} most serious of {problems.Count} are shown.")
            : null,
    };

    private TableRow Row(Finding finding)
    {
        var lead = context.Catalogue.Indicator(finding.Lead)!;
        var verdict = context.Figures.Verdict(lead, finding.Area)!;
        return new TableRow(
        [
            new(context.Catalogue.Area(finding.Area)!.Name), new(context.Words.Topic(finding)), context.Cells.Verdict(verdict),
            new(context.Words.Periods.Short(finding.Start)), ExpectedCell.Of(verdict, lead, context.Language), new(Earlier(verdict)),
        ]);
    }

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
