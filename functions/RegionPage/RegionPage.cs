using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /regions/{region}: a region's month, its areas side by side.</summary>
internal static class RegionPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/regions/{region}", Handle).ExcludeFromDescription();

    private static async Task<IResult> Handle(
        string region, HttpContext http, Catalogue catalogue, SiteMonth months, ReportInputReader reports, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        var areas = catalogue.Within(region, run.Month).Skip(1).Where(c => catalogue.Area(c)!.Kind is AreaKind.Municipality or AreaKind.Jobcentre).ToList();
        if (catalogue.Area(region) is not { } known || areas.Count == 0)
            return SitePage.Missing(http, context.Say("Regionen findes ikke", "There is no such region"), Problem.NoAreaText(catalogue, region));
        var order = new ReportOrder("", areas, known.Name, context.Language);
        var input = await reports.ReadAsync(new OrderContent(run.Month, run.Revision), order, cancellation);
        return SitePage.Of<RegionPageView>(http, new { Context = context, Region = known, Input = input, Blocks = RegionBlocks.Compose(input) });
    }
}
