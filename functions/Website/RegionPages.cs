using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The pages of regions.</summary>
public sealed class RegionPages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache)
{
    /// <summary>GET /regions: the regions and their areas.</summary>
    [Function(nameof(RegionsPage)), SitePage]
    public async Task<IResult> RegionsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "regions")] HttpRequest http, CancellationToken cancellation)
    {
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        return served is not { } run ? page! : SitePage.Of(http.HttpContext, new RegionsPageModel(Catalogue: catalogue, Month: run.Month));
    }

    /// <summary>
    /// GET /regions/{region}: a region's month, its areas side by side in the order of ?sort=; ?all=1 for every indicator.
    /// </summary>
    [Function(nameof(RegionPage)), SitePage]
    public async Task<IResult> RegionPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "regions/{region}")] HttpRequest http,
        string region, CancellationToken cancellation)
    {
        var (context, sort, all) = (SiteContext.Of(http.HttpContext), http.Text("sort"), http.Text("all") is not null);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Area(region) is not { Kind: AreaKind.Region } known)
            return SitePage.NoArea(http.HttpContext, catalogue, region, run.Month);
        var published = await months.AllAsync(cancellation);
        if (!known.Valid.Holds(run.Month)) return SitePage.NotIn(http.HttpContext, catalogue, known, run.Month, published);
        var areas = catalogue.Within(region, run.Month).Select(c => catalogue.Area(c)!).Where(SiteFigures.IsLocal)
            .Select(a => a.Code).ToList();
        if (areas.Count == 0) return SitePage.NoArea(http.HttpContext, catalogue, region, run.Month);
        var order = sort is RegionShown.ByName || (sort is not null && catalogue.Indicator(sort) is not null)
            ? sort : RegionShown.ByProblems;
        var sorted = ("sorted", run, region, order, all, context.Language);
        return SitePage.Of(http.HttpContext, new RegionPageModel(
            Catalogue: catalogue, Region: known, Sort: order, All: all, Months: [.. published.Where(known.Valid.Holds)],
            Shown: await cache.GetChosenAsync(sorted, async () => Sorted(await ReadAsync(), order, all), cancellation)));

        // What takes time is read once, in whatever order it is shown.
        Task<ReportInput> ReadAsync() => cache.GetAsync(("region", run, region, context.Language), () =>
            figures.TogetherAsync(run, areas, known.Name, context.Language, CancellationToken.None), CancellationToken.None);
    }

    private static RegionShown Sorted(ReportInput kept, string order, bool all)
    {
        var input = kept with { Scope = Sorted(kept, order) };
        return new(input.Run, input.Scope, RegionSheet.Compose(input, all));
    }

    private static IReadOnlyList<Area> Sorted(ReportInput input, string order) => order switch
    {
        RegionShown.ByName => input.Scope,
        RegionShown.ByProblems => RegionSheet.SortByProblems(input),
        _ => RegionSheet.Sort(input, input.Catalogue.Indicator(order)!),
    };
}
