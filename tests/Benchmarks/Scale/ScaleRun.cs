namespace Reporting.Benchmarks.Scale;

/// <summary>What a month of many areas costs, all but the storage account.</summary>
/// <param name="Areas">Municipalities, regions and the country.</param>
/// <param name="Plan">Milliseconds of each step that is done once a month.</param>
/// <param name="Documents">Milliseconds of each step that is done for an area.</param>
/// <param name="Peaks">The most memory held by the end of each stage, in bytes.</param>
internal sealed record ScaleResult(
    int Areas, Dictionary<string, double> Plan, Dictionary<string, double> Documents, Dictionary<string, long> Peaks);

/// <summary>Makes a synthetic month in this process.</summary>
internal static class ScaleRun
{
    // As many documents are made before the measuring, and within it, whatever the size: the compiler settles slowly.
    private const int Documents = 400;
    private const int WarmUps = 5;
    private const int Smallest = 98;

    /// <summary>A month of a number of municipalities, once the compiler has settled on smaller ones.</summary>
    public static ScaleResult Of(int municipalities)
    {
        var seed = DemoPanel.ReadCatalogue();
        for (var warmUp = 0; warmUp < WarmUps; warmUp++) Make(seed, Smallest, Smallest, new StepWatch(), new StepWatch());
        var (plan, documents) = (new StepWatch(), new StepWatch());
        var areas = 0;
        var rounds = Math.Clamp(Documents / municipalities, 1, 4);
        for (var round = 0; round < rounds; round++) areas = Make(seed, municipalities, Documents / rounds, plan, documents);
        return new ScaleResult(areas, plan.Means, documents.Means, plan.Peaks);
    }

    private static int Make(Catalogue seed, int municipalities, int sample, StepWatch plan, StepWatch documents)
    {
        var catalogue = plan.Time("catalogue and its rules", () => SyntheticCatalogue.Of(seed, municipalities));
        var packed = new ScalePlan(catalogue, plan).Make(sample);
        GC.Collect();
        foreach (var (area, group) in packed) ScaleDocuments.Make(catalogue, area, group, documents);
        plan.NotePeak("documents");
        return catalogue.Parts.Areas.Count;
    }
}
