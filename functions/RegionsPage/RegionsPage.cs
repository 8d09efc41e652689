using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /regions: the regions and their areas.</summary>
internal static class RegionsPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/regions", async (
        HttpContext http, Catalogue catalogue, SiteMonth months, CancellationToken cancellation) =>
    {
        var (served, page) = await months.FindAsync(http, cancellation);
        return served is not { } run ? page! : SitePage.Of<RegionsPageView>(http, new { Context = SiteContext.Of(http), Catalogue = catalogue, run.Month });
    }).AsSitePage();
}
