namespace Reporting.Domain.Reports;

/// <summary>How the areas answer one question of a scorecard.</summary>
/// <param name="Cell">The question.</param>
/// <param name="Indicator">The indicator that answers; null where the question is not measured.</param>
/// <param name="Scores">Every area's answer, in the scope's order; empty where the question is not measured.</param>
/// <param name="Together">The mean of the areas.</param>
/// <param name="Country">The country's own figure.</param>
public sealed record ScorecardResult(
    ScorecardCell Cell, Indicator? Indicator, IReadOnlyList<AreaScore> Scores, Figure Together, Figure Country)
{
    /// <summary>The answers of a scorecard's questions over a scope, each area held against its own default group (klynge).</summary>
    public static IReadOnlyList<ScorecardResult> Of(ReportFigures figures, GroupMeans means, Scorecard card, IReadOnlyList<Area> scope) =>
        [.. card.Cells.Select(c => Of(figures, means, c, scope))];

    /// <summary>The span that the measure looks over; null for levels.</summary>
    public Span? Over => SpanOf(Cell);

    /// <summary>The decimals that the figures, and what lies between them, are printed with.</summary>
    public int Decimals => DecimalsOf(Cell, Indicator!);

    /// <summary>Those that can be held against their group, the best first (the highest, where neither direction is better).</summary>
    public IReadOnlyList<AreaScore> Compared => [.. (Indicator?.Polarity == Polarity.Lower
        ? Scores.OrderBy(s => s.Difference.Value)
        : Scores.OrderByDescending(s => s.Difference.Value)).Where(s => s.Difference.Value is not null)];

    /// <summary>How many stand so to their group.</summary>
    public int Count(params Standing[] standings) => Scores.Count(s => standings.Contains(s.Standing));

    private static ScorecardResult Of(ReportFigures figures, GroupMeans means, ScorecardCell cell, IReadOnlyList<Area> scope)
    {
        if (cell.Indicator is not { } id || figures.Catalogue.Indicator(id) is not { } indicator)
            return new(cell, null, [], Figure.Not(Reason.NoData), Figure.Not(Reason.NoData));
        var span = SpanOf(cell);
        return new(cell, indicator, [.. scope.Select(Score)], means.Of(scope.Select(a => a.Code), indicator, span),
            figures.Country is { } country ? Own(country) : Figure.Not(Reason.Absent));

        AreaScore Score(Area area)
        {
            var group = figures.GroupOf(area);
            var mean = means.Of(group, indicator, span);
            return AreaScore.Of(area, group, Own(area), mean, indicator.Polarity, DecimalsOf(cell, indicator)) with
            {
                Clear = mean.Value is { } middle && Swing.Of(figures, indicator, area.Code, span) is { } swing
                    && swing.Against(middle) != 0,
            };
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
/// <param name="Difference">The figure less the mean, in percentage points.</param>
/// <param name="Standing">How the area stands to its group, with the difference rounded as printed.</param>
public sealed record AreaScore(Area Area, ComparisonGroup? Group, Figure Own, Figure Mean, Figure Difference, Standing Standing)
{
    /// <summary>Whether the difference is larger than the area's figure usually swings.</summary>
    public bool Clear { get; init; }

    /// <summary>The answer of a figure and a mean.</summary>
    public static AreaScore Of(Area area, ComparisonGroup? group, Figure own, Figure mean, Polarity polarity, int decimals)
    {
        var difference = Figure.Change(mean, own, ChangeKind.Points);
        return new(area, group, own, mean, difference, StandingOf(difference, polarity, decimals));
    }

    private static Standing StandingOf(Figure difference, Polarity polarity, int decimals)
    {
        if (difference.Value is not { } exact) return Standing.Unknown;
        var printed = Rounding.Round(exact, decimals);
        if (printed == 0) return Standing.Same;
        if (polarity == Polarity.None) return printed > 0 ? Standing.Higher : Standing.Lower;
        return printed > 0 == (polarity == Polarity.Higher) ? Standing.Better : Standing.Worse;
    }
}
