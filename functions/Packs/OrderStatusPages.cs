using Microsoft.AspNetCore.Http.HttpResults;
using Reporting.Functions.Meetings;
using Reporting.Functions.Website;
using Reporting.Website.Packs;

namespace Reporting.Functions.Packs;

/// <summary>The pages of an order: how far it is, and its documents.</summary>
public sealed class OrderStatusPages(OrderAccess access, MissingOrder missing, OrderAnswer answers, OrderService service,
    Catalogue catalogue)
{
    // Ids are hexadecimal, which no other address beneath orders is.
    private const string Route = "orders/{order:regex(^[0-9a-f]+$)}";

    /// <summary>
    /// /orders/{order}: GET tells how far an order has come, with its documents; POST tries what failed again or deletes it.
    /// </summary>
    [Function(nameof(OrderStatusPage)), Restricted]
    public async Task<IResult> OrderStatusPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest http, string order,
        CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return HttpMethods.IsPost(http.Method) ? await ChangeAsync(order, context, http.HttpContext, cancellation)
            : await ShowAsync(order, context, http.HttpContext, cancellation);
    }

    /// <summary>GET /orders/{order}/{document}: a document of an order, for who has signed in.</summary>
    [Function(nameof(OrderFilePage)), Restricted]
    public async Task<IResult> OrderFilePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{document}")] HttpRequest request, string order,
        string document, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (await access.FindAsync(order, context.Caller!, cancellation) is not var (known, content))
            return await missing.PageAsync(order, http, context, cancellation);
        return await answers.DocumentAsync(http, known, content, document, cancellation) switch
        {
            ProblemHttpResult { StatusCode: 409 } => SitePage.Say(http, 409,
                context.Say("Dokumenterne er ikke færdige endnu", "The documents are not made yet"), context.Say(
                    "Det tager et øjeblik. Bestillingens side viser, hvor langt de er.",
                    "It takes a moment. The order's page shows how far they are."), MissingOrder.Link(order, context)),
            ProblemHttpResult => SitePage.Missing(http, context.Say("Dokumentet findes ikke", "There is no such document"), context.Say(
                "Måske er adressen ikke kopieret helt, eller dokumentet kunne ikke laves. Bestillingens side viser, hvad der er.",
                "Perhaps the address was not copied in full, or the document could not be made. The order's page shows what there is."),
                MissingOrder.Link(order, context)),
            var answer => answer,
        };
    }

    private async Task<IResult> ShowAsync(string order, SiteContext context, HttpContext http, CancellationToken cancellation) =>
        await access.FindAsync(order, context.Caller!, cancellation) is var (known, content)
            ? SitePage.Of(http, new OrderStatusPageModel(
                Order: known, Content: content, Catalogue: catalogue,
                MayRetry: access.ByOrdering(content, context.Caller!) is not null,
                MayDelete: access.MayDelete(known, content, context.Caller!)))
            : await missing.PageAsync(order, http, context, cancellation);

    private async Task<IResult> ChangeAsync(string order, SiteContext context, HttpContext http, CancellationToken cancellation)
    {
        var (caller, form) = (context.Caller!, await PostedForm.ReadAsync(http));
        if (await access.FindAsync(order, caller, cancellation) is not var (known, content))
            return await missing.PageAsync(order, http, context, cancellation);
        if (access.ByOrdering(content, caller) is not { } role) return MeetingAccess.Refused(http, context);
        if (form.Text("do") == "delete")
        {
            if (!access.MayDelete(known, content, caller)) return NotOwn(http, context, order);
            var outcome = await service.DeleteAsync(order, role.ToString(), o => access.IsOwn(o, content, caller), cancellation);
            return Deleted(outcome, http, context, order, content.Report is null ? "/orders" : "/reports");
        }

        if (form.Text("do") == "retry") await service.RetryAsync(order, cancellation);
        return Results.Redirect($"/orders/{order}");
    }

    // What the other side ordered as well is still theirs, and its page says so.
    private static IResult Deleted(OrderDeletion outcome, HttpContext http, SiteContext context, string order, string list) =>
        outcome switch
    {
        OrderDeletion.Done => Results.Redirect(list),
        OrderDeletion.TakenBack => Results.Redirect($"/orders/{order}"),
        _ => SitePage.Say(http, 409, context.Say("Dokumenterne er ikke færdige endnu", "The documents are not made yet"),
            context.Say("Bestillingen kan slettes, når de er færdige.", "The order can be deleted once they are made."),
            MissingOrder.Link(order, context)),
    };

    private static IResult NotOwn(HttpContext http, SiteContext context, string order) => SitePage.Say(http, 403,
        context.Say("Det kan kun slettes af dem, der bestilte det", "Only those who ordered it can delete it"),
        context.Say("Intet er slettet. Spørg dem, der bestilte det, eller den, der driver systemet.",
            "Nothing is deleted. Ask those who ordered it, or whoever runs the system."), MissingOrder.Link(order, context));
}
