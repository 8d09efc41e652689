namespace Reporting.Documents.Web;

/// <summary>A region's month, or another group's, as blocks for its page in a browser.</summary>
public static class RegionBlocks
{
    // A page in a browser scrolls where paper needs several tables.
    private const int AllInOne = 1_000;

    /// <summary>The picture, the problems with their episodes, the standing levels, every verdict side by side, and the biggest movements.</summary>
    /// <param name="input">The region; the rows of tables stand in the order of its scope.</param>
    /// <param name="all">Whether all indicators are shown side by side, or only the main ones.</param>
    public static IReadOnlyList<Block> Compose(ReportInput input, bool all)
    {
        var context = new ReportContext(input);
        var shown = all ? context.Printed : context.Heads;
        return
        [
            .. new Picture(input, context).Blocks(), .. new ProblemTable(input, context).Blocks(), .. new LevelTable(input, context).Blocks(),
            .. new HeatMap(context, AllInOne).Blocks(shown),
            .. new MovementPart(context).OfYear(shown), .. new ConditionsAreas(input, context).Blocks(isPart: true),
        ];
    }

    /// <summary>
    /// The areas in the order of a figure as it is compared, best first; those without a figure last, in the order given.
    /// </summary>
    /// <param name="input">The region.</param>
    /// <param name="by">What orders them.</param>
    public static IReadOnlyList<Area> Sort(ReportInput input, Indicator by)
    {
        var figures = new ReportFigures(input.Catalogue, input.Run.Month, input.Slices);
        var sign = by.Polarity == Polarity.Lower ? 1 : -1;
        return [.. input.Scope.Select(a => (Area: a, figures.Compared(by, a.Code, Span.LastPeriod).Value))
            .OrderBy(a => a.Value is null).ThenBy(a => sign * a.Value).Select(a => a.Area)];
    }

    /// <summary>The areas with most performance concerns first.</summary>
    public static IReadOnlyList<Area> SortByProblems(ReportInput input) =>
        [.. input.Scope.OrderByDescending(
            a => input.Slices.GetValueOrDefault(a.Code)?.FindingsIn(input.Catalogue).Count(f => f.IsProblem))];
}
