using Reporting.Functions.Website;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The pages at which trials are read, by everybody with a role.</summary>
public sealed class TrialPages(
    Catalogue catalogue, TrialRepository trials, KnowledgeResults results, RunRepository runs, TimeProvider clock)
{
    /// <summary>GET /trials: all, or those in which areas of ?region= take part.</summary>
    [Function(nameof(TrialsPage)), Restricted]
    public async Task<IResult> TrialsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "trials")] HttpRequest http, CancellationToken cancellation)
    {
        var (caller, today) = (SiteContext.Of(http.HttpContext).Caller!, DanishDay.Of(clock));
        var region = catalogue.Area(http.Query["region"].ToString()) is { Kind: AreaKind.Region } known ? known : null;
        var listed = (await trials.AllAsync(cancellation)).Where(t => !t.Removed)
            .Where(t => region is null || t.Areas.Any(a => RegionAreas.RegionOf(catalogue, a, today.Year) == region));
        return SitePage.Of(http.HttpContext, new TrialsPageModel(
            Catalogue: catalogue, Region: region, Trials: Trial.Sort(listed),
            MayWrite: KnowledgeAccess.Decided(catalogue, caller, today).Count > 0, Today: today));
    }

    /// <summary>GET /trials/{trial}: a trial with its scores and what its figures show.</summary>
    [Function(nameof(TrialPage)), Restricted]
    public async Task<IResult> TrialPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = TrialRoute.Trial)] HttpRequest http, string trial,
        CancellationToken cancellation)
    {
        var (caller, today) = (SiteContext.Of(http.HttpContext).Caller!, DanishDay.Of(clock));
        if (await trials.FindAsync(trial, cancellation) is not { } known) return TrialRoute.Missing(http.HttpContext);
        var mayChange = KnowledgeAccess.MayDecide(catalogue, caller, known, today);
        if (known.Removed && !mayChange) return TrialRoute.Missing(http.HttpContext);
        return SitePage.Of(http.HttpContext, new TrialPageModel(
            Catalogue: catalogue, Trial: known,
            Results: await results.OfAsync(known, await RunFinder.LatestAsync(runs, cancellation), cancellation), MayChange: mayChange,
            History: mayChange ? await trials.HistoryAsync(known.Id, cancellation) : [], Today: today,
            Saved: http.Query["saved"] == "true"));
    }
}
