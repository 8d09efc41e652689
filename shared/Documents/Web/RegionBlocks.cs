namespace Reporting.Documents;

/// <summary>A region's month, or another group's, as blocks for its page in a browser.</summary>
public static class RegionBlocks
{
    /// <summary>The picture, every verdict side by side, and the biggest movements.</summary>
    public static IReadOnlyList<Block> Compose(ReportInput input)
    {
        var context = new ReportContext(input);
        return [.. new Picture(context).Blocks(), .. new HeatMap(context).Blocks(), .. new MovementPart(context).Blocks()];
    }
}
