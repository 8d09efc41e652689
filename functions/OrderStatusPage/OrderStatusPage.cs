using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>/orders/{order}: GET tells how far an order has come, with its documents; POST tries what failed again or deletes it.</summary>
internal static class OrderStatusPage
{
    private const string Route = "/orders/{order}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsRestricted();
        app.MapPost(Route, Change).AsRestricted();
    }

    private static async Task<IResult> Show(
        string order, SiteContext context, HttpContext http, OrderAccess access, Catalogue catalogue, CancellationToken cancellation) =>
        await access.FindAsync(order, context.Caller!, cancellation) is var (known, content)
            ? SitePage.Of<OrderStatusPageView>(http, new
            {
                Context = context, Order = known, Content = content, Catalogue = catalogue, MayChange = access.MayChange(content, context.Caller!),
            })
            : OrderAccess.Missing(http, context);

    private static async Task<IResult> Change(string order, SiteContext context, HttpContext http, PostedForm form, OrderAccess access, OrderDesk desk, CancellationToken cancellation)
    {
        if (await access.FindAsync(order, context.Caller!, cancellation) is not var (_, content)) return OrderAccess.Missing(http, context);
        if (!access.MayChange(content, context.Caller!)) return MeetingAccess.Refused(http, context);
        if (form.Text("do") == "delete")
            return await desk.DeleteAsync(order, cancellation) ? Results.Redirect("/orders") : SitePage.Say(http, 409,
                context.Say("Materialet er ikke færdigt endnu", "The pack is not made yet"), context.Say("Det kan slettes, når det er færdigt.", "It can be deleted once it is made."),
                OrderAccess.Link(order, context));
        if (form.Text("do") == "retry") await desk.RetryAsync(order, cancellation);
        return Results.Redirect($"/orders/{order}");
    }
}
