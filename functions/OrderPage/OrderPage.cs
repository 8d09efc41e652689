using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>/orders/new: GET asks what a meeting is about and shows its agenda, POST orders the pack.</summary>
internal static class OrderPage
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/orders/new", (SiteContext context, HttpContext http, OrderForms forms, CancellationToken cancellation) =>
            forms.PageAsync(http, context, new OrderForm(name => [.. http.Request.Query[name].OfType<string>()]), cancellation)).AsRestricted();
        app.MapPost("/orders/new", Order).AsRestricted();
    }

    private static async Task<IResult> Order(
        SiteContext context, HttpContext http, PostedForm posted, OrderForms forms, OrderDesk desk, CancellationToken cancellation)
    {
        var form = new OrderForm(posted.Texts);
        var (content, _) = await forms.ReadAsync(form, context.Caller!, cancellation);
        return content is null ? await forms.PageAsync(http, context, form, cancellation, 400)
            : Results.Redirect($"/orders/{(await desk.OrderAsync(content, cancellation)).Id}");
    }
}
