using Microsoft.AspNetCore.Http.HttpResults;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /orders/{order}/{document}: a document of an order, for who has signed in.</summary>
internal static class OrderFilePage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/orders/{order}/{document}", Handle).AsRestricted();

    private static async Task<IResult> Handle(string order, string document, SiteContext context, HttpContext http,
        OrderAccess access, MissingOrder missing, OrderAnswer answers, CancellationToken cancellation) =>
        await access.FindAsync(order, context.Caller!, cancellation) is null ? await missing.PageAsync(order, http, context, cancellation)
            : await answers.DocumentAsync(http, order, document, OrderAddress.MeetingPacks, cancellation) switch
            {
                ProblemHttpResult { StatusCode: 409 } => SitePage.Say(http, 409, context.Say("Materialet er ikke færdigt endnu", "The pack is not made yet"),
                    context.Say("Det tager et øjeblik. Siden med materialet viser, hvor langt det er.", "It takes a moment. The page with the pack shows how far it is."), MissingOrder.Link(order, context)),
                ProblemHttpResult => SitePage.Missing(http, context.Say("Dokumentet findes ikke", "There is no such document"),
                    context.Say("Måske er adressen ikke kopieret helt, eller dokumentet kunne ikke laves. Siden med materialet viser, hvad der er.",
                        "Perhaps the address was not copied whole, or the document could not be made. The page with the pack shows what there is."), MissingOrder.Link(order, context)),
                var answer => answer,
            };
}
