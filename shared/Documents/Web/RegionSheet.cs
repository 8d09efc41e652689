namespace Reporting.Documents.Web;

/// <summary>The month of a region, or of another group of areas, as its page in a browser shows it: the picture first.</summary>
public sealed record RegionSheet
{
    // A page in a browser scrolls where paper needs several tables.
    private const int AllInOne = 1_000;

    /// <summary>How many performance concerns there are, in how many areas.</summary>
    public required string Summary { get; init; }

    /// <summary>What else is found, counted; may be empty.</summary>
    public required string Told { get; init; }

    /// <summary>The areas with the sign of the most serious thing that is said of each; null where the catalogue places too few.</summary>
    public required TileMapBlock? Map { get; init; }

    /// <summary>The performance concerns, the most serious first.</summary>
    public required IReadOnlyList<LedFinding> Problems { get; init; }

    /// <summary>Areas by topics.</summary>
    public required TopicMatrix Matrix { get; init; }

    /// <summary>The rest, each under its heading.</summary>
    public required IReadOnlyList<SheetFold> Folds { get; init; }

    /// <summary>The month of the areas; tables stand in the order of the input's scope.</summary>
    /// <param name="all">Whether the verdicts of all indicators are shown side by side as well.</param>
    public static RegionSheet Compose(ReportInput input, bool all)
    {
        var (context, picture) = (new ReportContext(input), new Picture(input, new ReportContext(input)));
        return new()
        {
            Summary = picture.Lead(), Told = string.Join(" ", picture.Sentences()), Map = MapOf(input, context),
            Problems = LedFinding.Sort(LedFinding.Of(FindingsOf(input, context).Where(f => f.IsProblem),
                context.Scope.SelectMany(a => input.Slices.GetValueOrDefault(a.Code)?.Verdicts.Values ?? []))),
            Matrix = TopicMatrix.Of(input, context), Folds = SheetFold.Of(
            [
                new ProblemTable(input, context).Blocks(), all ? new HeatMap(context, AllInOne).Blocks() : [],
                [new HeadingBlock(2, context.Say("Områderne samlet og hele landet", "The areas together and the country")), picture.Table()],
                new LevelTable(input, context).Blocks(), new MovementPart(context).OfYear(context.Heads),
                new ConditionsAreas(input, context).Blocks(isPart: true),
            ]),
        };
    }

    private static IEnumerable<Finding> FindingsOf(ReportInput input, ReportContext context) =>
        context.Scope.SelectMany(a => input.Slices.GetValueOrDefault(a.Code)?.FindingsIn(input.Catalogue) ?? []);

    private static TileMapBlock? MapOf(ReportInput input, ReportContext context)
    {
        var map = new FindingMap(context.Catalogue, context.Run.Month, context.Language).Of(
            context.Say("Det alvorligste i hvert område, ", "The most serious in each area, ") + context.Month,
            context.Scope.Select(a => a.Code), a => input.Slices.GetValueOrDefault(a)?.FindingsIn(context.Catalogue));
        return map is null ? null : map with { Query = $"?month={context.Run.Month}" };
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
