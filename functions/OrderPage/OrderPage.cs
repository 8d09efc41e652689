using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>
/// /orders/new: GET asks what a meeting is about, POST shows its agenda or orders the pack. Who meets whom where is typed by
/// people and stands in no URL; an address may say which areas or which meeting it is about.
/// </summary>
internal static class OrderPage
{
    private static readonly string[] Addressed = ["meeting", "areas", "round", "kind", "month", "group", "language", "focus"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/orders/new", (SiteContext context, HttpContext http, OrderForms forms, CancellationToken cancellation) =>
            forms.PageAsync(http, context, new OrderForm(name => Addressed.Contains(name) ? [.. http.Request.Query[name].OfType<string>()] : []), cancellation)).AsRestricted();
        app.MapPost("/orders/new", Order).AsRestricted();
    }

    private static async Task<IResult> Order(
        SiteContext context, HttpContext http, PostedForm posted, OrderForms forms, OrderAccess access, OrderDesk desk, CancellationToken cancellation)
    {
        var form = new OrderForm(posted.Texts);
        var content = posted.Text("do") == OrderForm.Preview ? null : (await forms.ReadAsync(form, context.Caller!, cancellation)).Content;
        return content is null || access.ByOrdering(content, context.Caller!) is not { } role ? await forms.PageAsync(http, context, form, cancellation)
            : Results.Redirect($"/orders/{(await desk.OrderAsync(content, role.ToString(), cancellation)).Id}");
    }
}
