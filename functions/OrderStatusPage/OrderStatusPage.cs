using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /orders/{order}: how far an order has come, and its documents.</summary>
internal static class OrderStatusPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/orders/{order}", Handle).AsRestricted();

    private static async Task<IResult> Handle(
        string order, SiteContext context, HttpContext http, OrderAccess access, Catalogue catalogue, CancellationToken cancellation) =>
        await access.FindAsync(order, context.Caller!, cancellation) is var (known, content)
            ? SitePage.Of<OrderStatusPageView>(http, new { Context = context, Order = known, Content = content, Catalogue = catalogue })
            : OrderAccess.Missing(http, context);
}
