namespace Reporting.Documents.Web;

/// <summary>A network's month as blocks for its page: the map of its findings, and the digest of its areas.</summary>
public static class NetworkBlocks
{
    /// <summary>The map, and what a region's page says of its areas.</summary>
    /// <param name="input">The network; the rows of tables stand in the order of its scope.</param>
    public static IReadOnlyList<Block> Compose(ReportInput input)
    {
        var context = new ReportContext(input);
        return [.. Map(input, context) is { } map ? [map] : Array.Empty<Block>(), .. RegionBlocks.Compose(input, all: false)];
    }

    private static TileMapBlock? Map(ReportInput input, ReportContext context)
    {
        var troubled = context.Scope.Count(a => Findings(a.Code)?.Any(f => f.IsProblem) == true);
        return new FindingMap(context.Catalogue, context.Run.Month, context.Words.Language).Of(
            context.Say($"{troubled} af {context.Words.Areas(context.Scope.Count)} har resultatproblemer",
                $"{troubled} of {context.Words.Areas(context.Scope.Count)} {(troubled == 1 ? "has" : "have")} performance concerns"),
            context.Scope.Select(a => a.Code), Findings);

        IEnumerable<Finding>? Findings(string area) =>
            input.Slices.TryGetValue(area, out var slice) ? slice.FindingsIn(context.Catalogue) : null;
    }
}
