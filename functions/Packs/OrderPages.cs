using Reporting.Functions.Website;
using Reporting.Website.Packs;

namespace Reporting.Functions.Packs;

/// <summary>The pages at which meeting packs are ordered.</summary>
public sealed class OrderPages(OrderAccess access, OrderFormReader forms, OrderService service, Catalogue catalogue)
{
    private static readonly string[] Addressed = ["meeting", "areas", "round", "kind", "month", "group", "language", "focus"];

    /// <summary>GET /orders: the meeting packs that were ordered for the caller's areas, newest first.</summary>
    [Function(nameof(OrdersPage)), Restricted]
    public async Task<IResult> OrdersPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "orders")] HttpRequest http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return SitePage.Of(http.HttpContext, new OrdersPageModel(
            Catalogue: catalogue, Orders: await access.AllAsync(context.Caller!, cancellation),
            Deleted: await access.DeletedAsync(context.Caller!, cancellation)));
    }

    /// <summary>
    /// /orders/new: GET asks what a meeting is about, POST shows its agenda or orders the pack. Who meets whom where is typed by
    /// people and stands in no URL; an address may say which areas or which meeting it is about.
    /// </summary>
    [Function(nameof(OrderPage)), Restricted]
    public async Task<IResult> OrderPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "orders/new")] HttpRequest http,
        CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return HttpMethods.IsPost(http.Method) ? await OrderAsync(http.HttpContext, context, cancellation)
            : await forms.PageAsync(http.HttpContext, context, Asked(http.Query), cancellation);
    }

    private static OrderForm Asked(IQueryCollection query) =>
        new(name => Addressed.Contains(name) ? [.. query[name].OfType<string>()] : []);

    private async Task<IResult> OrderAsync(HttpContext http, SiteContext context, CancellationToken cancellation)
    {
        var posted = await PostedForm.ReadAsync(http);
        var form = new OrderForm(AreaPick.Read(catalogue, posted.Texts));
        if (posted.Text("do") == AreaPick.Add && AreaPick.Unknown(catalogue, form.Texts(AreaPick.Field)) is null)
            return await forms.StartAsync(http, context, form, cancellation);
        var content = posted.Text("do") == OrderForm.Preview ? null : (await forms.ReadAsync(form, context.Caller!, cancellation)).Content;
        return content is null || access.ByOrdering(content, context.Caller!) is not { } role
            ? await forms.PageAsync(http, context, form, cancellation)
            : Results.Redirect($"/orders/{(await service.OrderAsync(content, role.ToString(), cancellation)).Id}");
    }
}
