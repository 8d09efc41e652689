using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/subscribers: who gets mails.</summary>
internal static class GetSubscribers
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/subscribers", Handle)
        .WithSummary("All subscribers").WithDescription("Needs a function key. Mail addresses are personal data: keep no copies.")
        .WithTags(ApiTags.Subscriptions).Produces<IEnumerable<SubscriberView>>().WithKey();

    private static async Task<IResult> Handle(HttpContext http, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await subscribers.AllAsync(cancellation).Select(SubscriberView.Of).ToListAsync(cancellation));
    }
}
