using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The pages of areas.</summary>
public sealed class AreaPages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache, TimeProvider clock)
{
    /// <summary>GET /areas/{area}: an area's month as a page, compared as ?group= or ?with= ask.</summary>
    [Function(nameof(AreaPage)), SitePage]
    public async Task<IResult> AreaPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "areas/{area}")] HttpRequest http,
        string area, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Area(area) is not { } known) return SitePage.NoArea(http.HttpContext, catalogue, area, run.Month);
        var published = await months.AllAsync(cancellation);
        if (!known.Valid.Holds(run.Month)) return SitePage.NotIn(http.HttpContext, catalogue, known, run.Month, published);
        var choice = GroupChoice.Of(http.Query["group"].ToString(), http.Query["with"], context, catalogue, known, run.Month);
        var chosen = ("chosen", run, known.Code, choice.Group, string.Join(',', choice.Own), context.Language);
        return SitePage.Of(http.HttpContext, new AreaPageModel(
            Catalogue: catalogue, Choice: choice,
            MayOrder: context.Caller?.May(Permission.Order, ProtectedResource.Of(catalogue, [known.Code], DanishDay.Of(clock))) == true,
            MaySetGoals: context.Caller is { } who && GoalAccess.Kinds(catalogue, who, known, DanishDay.Of(clock)).Count > 0,
            MayDecide: context.Caller is { } one && known.IsLocal
                && KnowledgeAccess.MayDecide(catalogue, one, known.Code, DanishDay.Of(clock)),
            Shown: choice is { Group: null, Own.Count: 0 }
                ? await cache.GetAsync(("area", run, known.Code, context.Language), ShownAsync, cancellation)
                : await cache.GetChosenAsync(chosen, ShownAsync, cancellation),
            Months: [.. published.Where(known.Valid.Holds)],
            Revisions: await cache.GetAsync(
                ("revisions", run), () => months.RevisionsAsync(run.Month, CancellationToken.None), cancellation)),
            choice.IsTooMany ? 400 : 200);

        Task<AreaShown> ShownAsync() => figures.AreaAsync(run, known, choice, context.Language, CancellationToken.None);
    }
}
