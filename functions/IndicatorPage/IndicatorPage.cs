using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /indicators/{indicator}: what an indicator means, and the areas side by side.</summary>
internal static class IndicatorPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/indicators/{indicator}", Handle).ExcludeFromDescription();

    private static async Task<IResult> Handle(
        string indicator, HttpContext http, Catalogue catalogue, SiteMonth months, ReportInputReader reports, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known)
            return SitePage.Missing(http, context.Say("Målingen findes ikke", "There is no such indicator"), context.Say("Se listen over alle målinger.", "See the list of all indicators."));
        var areas = catalogue.AreasIn(run.Month).Where(a => a.Kind is AreaKind.Municipality or AreaKind.Jobcentre).Select(a => a.Code).ToList();
        var input = await reports.ReadAsync(
            new OrderContent(run.Month, run.Revision), new ReportOrder("", areas, context.Say("Hele landet", "The whole country"), context.Language), cancellation);
        return SitePage.Of<IndicatorPageView>(http, new
        {
            Context = context, Indicator = known, Input = input, Blocks = IndicatorBlocks.Compose(input, known),
        });
    }
}
