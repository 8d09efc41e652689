using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /orders: the meeting packs that were ordered for the caller's areas, newest first.</summary>
internal static class OrdersPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/orders", async (
        SiteContext context, HttpContext http, OrderAccess access, Catalogue catalogue, CancellationToken cancellation) =>
        SitePage.Of<OrdersPageView>(http, new
        {
            Context = context, Catalogue = catalogue, Orders = await access.AllAsync(context.Caller!, cancellation),
            Deleted = await access.DeletedAsync(context.Caller!, cancellation),
        })).AsRestricted();
}
