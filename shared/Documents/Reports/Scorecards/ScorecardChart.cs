namespace Reporting.Documents.Reports.Scorecards;

/// <summary>How far the areas lie from their groups, a question on each axis.</summary>
internal sealed class ScorecardChart(ReportContext context, IReadOnlyList<ScorecardResult> results)
{
    private readonly ScorecardTexts words = new(context);
    private readonly IReadOnlyList<(ScorecardResult Result, IReadOnlyList<AreaScore> Compared)> shown =
        [.. results.Select(r => (r, r.Compared)).Where(r => r.Compared.Count > 1)];

    /// <summary>The chart; null when no question has two areas to show.</summary>
    public SpreadBlock? Block() =>
        shown.Count == 0 ? null : new SpreadBlock(Title(), Alt(), [.. shown.Select(s => Row(s.Result, s.Compared))])
    {
        Note = context.Say(
            "Hver prik er et område: dets forskel til sin egen gruppe i procentpoint; stregen er gruppen selv. Kun områder, som vurderingen siger noget om, er nævnt.",
            "Each dot is an area: its difference to its own group in percentage points; the line is the group itself. Only areas that the verdict says something of are named."),
    };

    private string Title()
    {
        var (result, compared) =
            shown.MaxBy(s => s.Compared.Max(c => c.Difference.Value!.Value) - s.Compared.Min(c => c.Difference.Value!.Value));
        var reach = compared.Max(c => c.Difference.Value!.Value) - compared.Min(c => c.Difference.Value!.Value);
        return context.Say(
            $"Områderne ligger længst fra hinanden på spørgsmålet {Lower(result)}: {context.Points(reach, result.Decimals)} mellem yderpunkterne",
            $"The areas lie furthest apart on the question {Lower(result)}: {context.Points(reach, result.Decimals)} between the ends");
    }

    private string Lower(ScorecardResult result) => words.Question(result.Cell.Question).ToLowerInvariant();

    private string Alt() =>
        string.Join(" ", shown.Select(s => $"{words.Question(s.Result.Cell.Question)}: {words.Spread(s.Result, s.Compared)}."));

    private SpreadRow Row(ScorecardResult result, IReadOnlyList<AreaScore> compared) => new(
        $"{words.Question(result.Cell.Question)} ({context.Say("procentpoint", "percentage points")})", result.Decimals,
        [.. compared.Select((c, at) => new SpreadDot(c.Area.Name, c.Difference.Value!.Value,
            c.Verdict is { State: not VerdictState.None } && (at == 0 || at == compared.Count - 1)))], 0)
    {
        MeanLabel = context.Say("gruppen", "the group"),
    };
}
