namespace Reporting.Domain.Reports;

/// <summary>How the areas answer one question of a scorecard.</summary>
/// <param name="Cell">The question.</param>
/// <param name="Indicator">The indicator that answers; null where the question is not measured.</param>
/// <param name="Scores">Every area's answer, in the scope's order; empty where the question is not measured.</param>
/// <param name="Together">The areas taken as one.</param>
/// <param name="Country">The country's own figure.</param>
public sealed record ScorecardResult(
    ScorecardCell Cell, Indicator? Indicator, IReadOnlyList<AreaScore> Scores, Figure Together, Figure Country)
{
    /// <summary>The answers of a scorecard's questions over a scope, each area held against its own default group (klynge).</summary>
    public static IReadOnlyList<ScorecardResult> Of(ReportFigures figures, GroupMeans means, Scorecard card, IReadOnlyList<Area> scope)
    {
        var together = new AreasTogether(figures);
        return [.. card.Cells.Select(c => Of(figures, means, together, c, scope))];
    }

    /// <summary>The span that the measure looks over; null for levels.</summary>
    public Span? Over => SpanOf(Cell);

    /// <summary>The decimals that the figures, and what lies between them, are printed with.</summary>
    public int Decimals => DecimalsOf(Cell, Indicator!);

    /// <summary>Those that can be held against their group, the furthest below it first.</summary>
    public IReadOnlyList<AreaScore> Compared =>
        [.. Scores.Where(s => s.Difference.Value is not null).OrderBy(s => s.Difference.Value)];

    /// <summary>How many have a verdict.</summary>
    public int Judged => Scores.Count(s => s.Verdict is { Gap: null });

    /// <summary>Of how many the stored verdict says so.</summary>
    public int Count(Func<Verdict, bool> says) => Scores.Count(s => s.Verdict is { Gap: null } verdict && says(verdict));

    private static ScorecardResult Of(
        ReportFigures figures, GroupMeans means, AreasTogether together, ScorecardCell cell, IReadOnlyList<Area> scope)
    {
        if (cell.Indicator is not { } id || figures.Catalogue.Indicator(id) is not { } indicator)
            return new(cell, null, [], Figure.Not(Reason.NoData), Figure.Not(Reason.NoData));
        var span = SpanOf(cell);
        return new(cell, indicator, [.. scope.Select(Score)], together.Of(indicator, scope, span),
            figures.Country is { } country ? Own(country) : Figure.Not(Reason.Absent));

        AreaScore Score(Area area)
        {
            var group = figures.GroupOf(area);
            var (own, mean) = (Own(area), means.Of(group, indicator, span));
            return new(area, group, own, mean, Figure.Change(mean, own, ChangeKind.Points), figures.Verdict(indicator, area.Code));
        }

        Figure Own(Area area) => span is { } over ? figures.Change(indicator, area.Code, over) : figures.Level(indicator, area.Code);
    }

    private static Span? SpanOf(ScorecardCell cell) => cell.Measure == ScorecardMeasure.Level ? null : Span.Year;

    private static int DecimalsOf(ScorecardCell cell, Indicator indicator) =>
        cell.Measure == ScorecardMeasure.Level ? indicator.Decimals : indicator.ChangeDecimals;
}

/// <summary>An area's answer.</summary>
/// <param name="Area">The area.</param>
/// <param name="Group">Its default group; null when it has none.</param>
/// <param name="Own">Its figure.</param>
/// <param name="Mean">The group's mean, or why there is none.</param>
/// <param name="Difference">The figure less the mean, in percentage points: a number, and no judgement.</param>
/// <param name="Verdict">The stored verdict, which alone judges; null when there is none.</param>
public sealed record AreaScore(Area Area, ComparisonGroup? Group, Figure Own, Figure Mean, Figure Difference, Verdict? Verdict);
