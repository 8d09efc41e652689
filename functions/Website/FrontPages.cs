using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The front page.</summary>
public sealed class FrontPages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache)
{
    // An empty template would be taken for the function's name, and a slash alone cannot be put behind a prefix.
    private const string Root = "{root:regex(^$)?}";

    private const int MaxNamed = 8, MaxNew = 30;

    /// <summary>GET /: the newest month at a glance.</summary>
    [Function(nameof(FrontPage)), SitePage]
    public async Task<IResult> FrontPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root)] HttpRequest http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        var local = (await figures.FindingsAsync(run, cancellation))
            .Where(f => catalogue.Area(f.Finding.Area) is { } area && SiteFigures.IsLocal(area)).ToList();
        return SitePage.Of(http.HttpContext, new FrontPageModel(
            Catalogue: catalogue, Month: run.Month,
            Country: figures.Country(run.Month) is not { } country ? null
                : await cache.GetAsync(("front", run, context.Language), () => CountryAsync(run, country, context.Language), cancellation),
            Map: await cache.GetAsync(("map", run, context.Language), async () => FrontMap.Of(catalogue, run.Month,
                SiteFigures.Local(catalogue, run.Month), local, await figures.JudgedAsync(run, CancellationToken.None), context.Language), cancellation),
            Attention: Areas(local.Where(f => f.Finding.IsProblem)), Improved: Areas(local.Where(f => f.Finding.State == VerdictState.Improved)),
            New: Areas(local.Where(f => f.Finding.IsNewProblem), MaxNew), Over: Areas(local.Where(f => f.Finding.WasProblem))));
    }

    private async Task<CountryShown> CountryAsync(RunKey run, Area country, Language language)
    {
        var (stamp, picture, _) = await figures.PictureAsync(run, country, GroupChoice.Usual, CancellationToken.None);
        return new(stamp, CountryBlocks.Compose(picture, catalogue, language));
    }

    // Each area once, with the finding that matters most; of those that are over, what mattered most.
    private static IReadOnlyList<LedFinding> Areas(IEnumerable<LedFinding> findings, int max = MaxNamed) =>
        [.. LedFinding.Sort(findings).OrderByDescending(f => f.Finding.IsEnded ? Seriousness.Rank(f.Finding.Before) : 0)
            .DistinctBy(f => f.Finding.Area).Take(max)];
}
