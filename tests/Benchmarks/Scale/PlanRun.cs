using System.Collections.Concurrent;

namespace Reporting.Benchmarks.Scale;

/// <summary>What an import takes from the source's responses to the last slice, all but the storage account.</summary>
/// <param name="Areas">Municipalities, regions and the country.</param>
/// <param name="Steps">Milliseconds of processor time of each step.</param>
/// <param name="Peaks">The most memory held by the end of each step, in bytes.</param>
internal sealed record PlanResult(int Areas, Dictionary<string, double> Steps, Dictionary<string, long> Peaks);

/// <summary>Plans a synthetic month in this process, with the function app's collector.</summary>
internal static class PlanRun
{
    // As the fetcher reads tables, and as the planner writes slices.
    private const int TablesAtOnce = 4, SlicesAtOnce = 16;
    private const int Smallest = 98, WarmUps = 5;

    /// <summary>Plans a month of a number of municipalities and its revision, once the compiler has settled on smaller ones.</summary>
    public static async Task<PlanResult> OfAsync(int municipalities)
    {
        var seed = SyntheticCatalogue.Narrow(DemoPanel.ReadCatalogue());
        for (var warmUp = 0; warmUp < WarmUps; warmUp++) await MakeAsync(seed, Smallest, new StepWatch());
        var watch = new StepWatch();
        for (var round = 0; round < Math.Clamp(500 / municipalities, 1, 5); round++) await MakeAsync(seed, municipalities, watch);
        return new PlanResult(SyntheticCatalogue.Of(seed, municipalities).Parts.Areas.Count, watch.Means, watch.Peaks);
    }

    private static async Task MakeAsync(Catalogue seed, int municipalities, StepWatch watch)
    {
        var catalogue = SyntheticCatalogue.Of(seed, municipalities);
        var folder = Directory.CreateTempSubdirectory("plan-").FullName;
        try
        {
            foreach (var table in catalogue.Parts.Tables)
            {
                await using var file = File.Create(Path.Combine(folder, table.Id), 1 << 16);
                SyntheticExtract.Write(file, catalogue, table);
            }

            await PlanAsync(catalogue, folder, watch);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PlanAsync(Catalogue catalogue, string folder, StepWatch watch)
    {
        var (run, month) = (SyntheticFigures.RunOf(catalogue), SyntheticFigures.Month);
        var read = await watch.TimeAsync("tables", () => ReadAsync(catalogue, folder, TablesAtOnce));
        await watch.TimeAsync("regions and country", () =>
        {
            AggregateAreas.AddTo(read.Panel, catalogue, month);
            return Task.FromResult(true);
        });
        var figures = new MonthFigures(catalogue, read.Panel, month);
        await watch.TimeAsync("changes since a revision before", async () =>
        {
            var earlier = await ReadAsync(catalogue, folder, 1);
            AggregateAreas.AddTo(earlier.Panel, catalogue, month);
            return PanelChanges.Between(earlier.Panel, read.Panel, month).ToList();
        });
        figures = await watch.TimeAsync("late figures", () => LateAsync(figures));
        await watch.TimeAsync("group slices", () => GroupsAsync(figures));
        await watch.TimeAsync("verdicts, findings and area slices", () => AreasAsync(run, figures));
    }

    private static async Task<Extracted> ReadAsync(Catalogue catalogue, string folder, int atOnce)
    {
        var parsed = new ConcurrentDictionary<string, ParsedExtract>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce };
        await Parallel.ForEachAsync(catalogue.Parts.Tables, options, async (table, stop) =>
        {
            await using var file = File.OpenRead(Path.Combine(folder, table.Id));
            var panel = new Panel();
            parsed[table.Id] = new ParsedExtract(await ExtractParser.ParseAsync(file, table, catalogue, panel, stop), panel);
        });
        var extracts = catalogue.Parts.Tables.Select(t => new ExtractReference(t.Id, new string('b', 64), default, true));
        return await ExtractReader.ReadAsync(catalogue, null!, extracts, parsed, default);
    }

    private static async Task<MonthFigures> LateAsync(MonthFigures figures)
    {
        var late = figures.Catalogue.Indicators.Select(i => LateFigures.Learn(null, figures, i)).OfType<LateFigures>()
            .ToDictionary(l => l.Indicator, StringComparer.Ordinal);
        await Written(late.Values.ToList());
        return figures.With(late);
    }

    private static async Task<bool> GroupsAsync(MonthFigures figures)
    {
        var groups = figures.Catalogue.Parts.Groups.Where(g => g.MembersIn(figures.Month).Count > 0);
        await Parallel.ForEachAsync(groups, Options(), (group, _) => Written(GroupComparison.Slice(figures, group)));
        return true;
    }

    private static async Task<int> AreasAsync(RunStamp run, MonthFigures figures)
    {
        var judged = new JudgedAreas(figures);
        await Parallel.ForEachAsync(judged.Each(), Options(), (one, _) =>
            Written(figures.Slice(run, one.Area) with { Verdicts = one.Verdicts, Findings = one.Findings }));
        await Written(judged.Notable);
        await Written(judged.Levels);
        await Written(judged.Judged);
        await Written(judged.Findings);
        return judged.Judged.Count;
    }

    private static ParallelOptions Options() => new() { MaxDegreeOfParallelism = SlicesAtOnce };

    private static ValueTask Written<T>(T slice)
    {
        PackedSlices.Pack(slice);
        return ValueTask.CompletedTask;
    }
}
