using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /: the newest month at a glance.</summary>
internal static class FrontPage
{
    private const int MostNamed = 10;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", Handle).ExcludeFromDescription();

    private static async Task<IResult> Handle(
        HttpContext http, Catalogue catalogue, SiteMonth months, RunStore store, OverviewReader overviews, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        var verdicts = await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, cancellation);
        var local = verdicts.Where(v => catalogue.Area(v.Area)?.Kind is AreaKind.Municipality or AreaKind.Jobcentre).ToList();
        var country = catalogue.AreasIn(run.Month).FirstOrDefault(a => a.Kind == AreaKind.Country);
        var overview = country is null ? null : await overviews.FindAsync(run.Month.ToString(), run.Revision, country.Code, cancellation);
        return SitePage.Of<FrontPageView>(http, new
        {
            Context = context, Catalogue = catalogue, run.Month, Demo = overview?.Overview.Run.Demo == true,
            Country = overview is var (of, _) ? CountryBlocks.Compose(of, catalogue, context.Language) : [],
            Attention = Areas(Seriousness.Sort(local.Where(v => v.State is VerdictState.Problem or VerdictState.Severe))),
            Improved = Areas(local.Where(v => v.State == VerdictState.Improved).OrderByDescending(v => v.Numbers?.Persons ?? 0).ThenBy(v => v.Area, StringComparer.Ordinal)),
        });
    }

    // Each area once, with the verdict that matters most.
    private static IReadOnlyList<Verdict> Areas(IEnumerable<Verdict> verdicts) => [.. verdicts.DistinctBy(v => v.Area).Take(MostNamed)];
}
