using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /work: what whoever has signed in may do.</summary>
internal static class WorkPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/work", (SiteContext context, HttpContext http, Catalogue catalogue, TimeProvider clock) =>
        SitePage.Of<WorkPageView>(http, new { Context = context, Catalogue = catalogue, Year = DanishDay.Of(clock).Year })).AsRestricted(_ => true);
}
