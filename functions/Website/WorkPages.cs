using Reporting.Website.Callers;
using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>What whoever has signed in is to do next.</summary>
public sealed class WorkPages(
    Catalogue catalogue, MeetingWorkReader work, OrderAccess orders, RunRepository runs, SiteFigures figures, CaseRepository cases,
    EvaluationReader evaluations, TimeProvider clock)
{
    /// <summary>GET /work: the next meeting, what is due, what is new, and what was ordered.</summary>
    [Function(nameof(WorkPage)), Restricted(Audience.SignedIn)]
    public async Task<IResult> WorkPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "work")] HttpRequest http, CancellationToken cancellation)
    {
        var (caller, today) = (SiteContext.Of(http.HttpContext).Caller!, DanishDay.Of(clock));
        if (caller.Roles.Count == 0)
            return SitePage.Of(http.HttpContext, new WorkPageModel(catalogue, today, new(null, []), [], null, [], [], []));
        var run = await RunFinder.LatestAsync(runs, cancellation);
        var dormant = (await cases.AllAsync(cancellation)).Where(
            c => c.IsDormant(clock.GetUtcNow()) && KnowledgeAccess.MayDecide(catalogue, caller, c.Area, today));
        return SitePage.Of(http.HttpContext, new WorkPageModel(
            Catalogue: catalogue, Today: today, Work: await work.OfAsync(caller, cancellation),
            New: run is { } newest ? await NewAsync(newest, caller, cancellation) : [], Month: run?.Month,
            Orders: await orders.AllAsync(caller, cancellation), Dormant: InterventionCase.Sort([.. dormant]),
            Waiting: await evaluations.WaitingAsync(caller, cancellation)));
    }

    private async Task<IReadOnlyList<LedFinding>> NewAsync(RunKey run, Caller caller, CancellationToken cancellation) =>
        LedFinding.Sort((await figures.FindingsAsync(run, cancellation)).Where(f => f.Finding.IsNewProblem
            && catalogue.Area(f.Finding.Area) is { IsLocal: true } area && IsOwn(caller, area.Code, run.Month)));

    private bool IsOwn(Caller caller, string area, Period month) =>
        caller.Roles.Any(r => r.Kind == RoleKind.Area && r.Code == area)
        || (catalogue.RegionOf(area, month) is { } region && caller.MayActFor(region.Code));
}
