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
        string order, SiteContext context, HttpContext http, OrderAccess access, MissingOrder missing, Catalogue catalogue, CancellationToken cancellation) =>
        await access.FindAsync(order, context.Caller!, cancellation) is var (known, content)
            ? SitePage.Of<OrderStatusPageView>(http, new
            {
                Context = context, Order = known, Content = content, Catalogue = catalogue,
                MayRetry = access.ByOrdering(content, context.Caller!) is not null, MayDelete = access.MayDelete(known, content, context.Caller!),
            })
            : await missing.PageAsync(order, http, context, cancellation);

    private static async Task<IResult> Change(string order, SiteContext context, HttpContext http, PostedForm form, OrderAccess access, MissingOrder missing, OrderDesk desk, CancellationToken cancellation)
    {
        var caller = context.Caller!;
        if (await access.FindAsync(order, caller, cancellation) is not var (known, content)) return await missing.PageAsync(order, http, context, cancellation);
        if (access.ByOrdering(content, caller) is not { } role) return MeetingAccess.Refused(http, context);
        if (form.Text("do") == "delete")
        {
            if (!access.MayDelete(known, content, caller)) return NotOwn(http, context, order);
            return Deleted(await desk.DeleteAsync(order, role.ToString(), o => access.IsOwn(o, content, caller), cancellation), http, context, order);
        }

        if (form.Text("do") == "retry") await desk.RetryAsync(order, cancellation);
        return Results.Redirect($"/orders/{order}");
    }

    // A pack that the other side ordered as well is still theirs, and its page says so.
    private static IResult Deleted(OrderDeletion outcome, HttpContext http, SiteContext context, string order) => outcome switch
    {
        OrderDeletion.Done => Results.Redirect("/orders"),
        OrderDeletion.TakenBack => Results.Redirect($"/orders/{order}"),
        _ => SitePage.Say(http, 409, context.Say("Materialet er ikke færdigt endnu", "The pack is not made yet"),
            context.Say("Det kan slettes, når det er færdigt.", "It can be deleted once it is made."), MissingOrder.Link(order, context)),
    };

    private static IResult NotOwn(HttpContext http, SiteContext context, string order) => SitePage.Say(http, 403,
        context.Say("Materialet kan kun slettes af dem, der bestilte det", "Only those who ordered the pack can delete it"),
        context.Say("Intet er slettet. Spørg dem, der bestilte det, eller den, der driver systemet.",
            "Nothing is deleted. Ask those who ordered it, or whoever runs the system."), MissingOrder.Link(order, context));
}
