using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The page about the files with all figures.</summary>
public sealed class FigurePages(RunRepository runs, SiteMonth months)
{
    /// <summary>GET /figures: all figures as files, and what they hold.</summary>
    [Function(nameof(FiguresPage)), SitePage]
    public async Task<IResult> FiguresPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "figures")] HttpRequest http, CancellationToken cancellation)
    {
        var run = await RunFinder.LatestAsync(runs, cancellation) is { } latest
            ? await runs.FindAsync(latest.Month, latest.Revision, cancellation) : null;
        return SitePage.Of(http.HttpContext, new AllFiguresPageModel(Run: run?.Stamp, Months: await months.AllAsync(cancellation)));
    }
}
