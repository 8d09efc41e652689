using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /indicators: all indicators.</summary>
internal static class IndicatorsPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/indicators", (HttpContext http, Catalogue catalogue) =>
        SitePage.Of<IndicatorsPageView>(http, new { Context = SiteContext.Of(http), Catalogue = catalogue })).AsSitePage();
}
