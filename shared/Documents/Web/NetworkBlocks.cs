namespace Reporting.Documents.Web;

/// <summary>A network's month as blocks for its page: the map of its result problems, and the digest of its areas.</summary>
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
        var tiles = context.Catalogue.Parts.Map.Where(t => context.Scope.Any(a => a.Code == t.Area)).ToList();
        if (tiles.Count < 2) return null;
        var squares = tiles.ConvertAll(t => Square(t, input, context));
        var troubled = squares.Count(s => s.Fill is not null);
        return new TileMapBlock(
            context.Say($"{troubled} af {context.Words.Areas(tiles.Count)} har resultatproblemer", $"{troubled} of {context.Words.Areas(tiles.Count)} have result problems"),
            string.Join(", ", squares.Select(s => $"{s.Name}: {s.Spoken}")), squares)
        {
            Note = context.Say(
                "Hver kommune er en lige stor firkant. Tallet er, hvor mange resultatproblemer den har; mørkere er mindst ét alvorligt.",
                "Each municipality is a square of the same size. The number is how many result problems it has; darker is at least one severe."),
        };
    }

    private static MapSquare Square(MapTile tile, ReportInput input, ReportContext context)
    {
        var (name, problems) = (context.Catalogue.Area(tile.Area)!.Name, new List<Finding>());
        if (!input.Slices.TryGetValue(tile.Area, out var slice)) return new(tile, name, NumberText.None, context.Say("intet tal", "no figure"), null);
        problems.AddRange(slice.FindingsIn(context.Catalogue).Where(f => f.IsProblem));
        var severe = problems.Count(f => f.State == VerdictState.Severe);
        var spoken = context.Words.Count(problems.Count, ("resultatproblem", "resultatproblemer"), ("result problem", "result problems"))
            + (severe > 0 ? context.Say($", heraf {severe} alvorligt", $", {severe} of them severe") : "");
        return new(tile, name, context.Words.Numbers.Number(problems.Count, 0), spoken,
            severe > 0 ? Palette.WorseFar : problems.Count > 0 ? Palette.WorseNear : null);
    }
}
