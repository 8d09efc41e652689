using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /orders/{order}/{document}: a document of an order, for who has signed in.</summary>
internal static class OrderFilePage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/orders/{order}/{document}", Handle).AsRestricted();

    private static async Task<IResult> Handle(string order, string document, SiteContext context, HttpContext http,
        OrderAccess access, OrderAnswer answers, CancellationToken cancellation) =>
        await access.FindAsync(order, context.Caller!, cancellation) is null ? OrderAccess.Missing(http, context)
            : await answers.DocumentAsync(http, order, document, OrderAddress.MeetingPacks, cancellation);
}
