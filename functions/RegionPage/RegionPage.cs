using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /regions/{region}: a region's month, its areas side by side in the order of ?sort=; ?all=1 for every indicator.</summary>
internal static class RegionPage
{
    public const string ByName = "name";
    public const string ByProblems = "problems";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/regions/{region}", Handle).AsSitePage();

    private static async Task<IResult> Handle(
        string region, string? sort, string? all, HttpContext http, Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteShelf shelf, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Area(region) is not { Kind: AreaKind.Region } known) return SitePage.NoArea(http, catalogue, region);
        var areas = catalogue.Within(region, run.Month).Select(c => catalogue.Area(c)!).Where(SiteFigures.IsLocal).OrderBy(a => a.Name, DanishOrder.Comparer).Select(a => a.Code).ToList();
        if (areas.Count == 0) return SitePage.NoArea(http, catalogue, region);
        var order = sort is ByName || (sort is not null && catalogue.Indicator(sort) is not null) ? sort : ByProblems;
        return SitePage.Of<RegionPageView>(http, new
        {
            Context = context, Catalogue = catalogue, Region = known, Sort = order, All = all is not null, Months = await months.AllAsync(cancellation),
            Shown = await shelf.GetChosenAsync(("sorted", run, region, order, all is not null, context.Language), async () => Sorted(await ReadAsync(), order, all is not null), cancellation),
        });

        // What takes time is read once, in whatever order it is shown.
        Task<ReportInput> ReadAsync() => shelf.GetAsync(("region", run, region, context.Language), () =>
            figures.TogetherAsync(run, areas, known.Name, context.Language, CancellationToken.None), CancellationToken.None);
    }

    private static RegionShown Sorted(ReportInput kept, string order, bool all)
    {
        var input = kept with { Scope = Sorted(kept, order) };
        return new(input.Run, input.Scope, RegionBlocks.Compose(input, all));
    }

    private static IReadOnlyList<Area> Sorted(ReportInput input, string order) => order switch
    {
        ByName => input.Scope,
        ByProblems => RegionBlocks.SortByProblems(input),
        _ => RegionBlocks.Sort(input, input.Catalogue.Indicator(order)!),
    };
}

/// <summary>What is kept of a region's month to show it.</summary>
/// <param name="Areas">Its areas in the order asked for.</param>
public sealed record RegionShown(RunStamp Run, IReadOnlyList<Area> Areas, IReadOnlyList<Block> Blocks);
