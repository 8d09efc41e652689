using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Finds the orders of meeting packs that a caller may see.</summary>
internal sealed class OrderAccess(Catalogue catalogue, OrderLedger orders, OrderStore store)
{
    /// <summary>An order with what it is made of; null when there is none that the caller may see.</summary>
    public async Task<(DocumentOrder Order, OrderContent Content)?> FindAsync(string id, Caller caller, CancellationToken cancellation)
    {
        if (await orders.FindAsync(id, cancellation) is not { } order || await store.FindAsync(id, cancellation) is not { Pack: { } pack } content) return null;
        return caller.MayRead(catalogue, pack.Areas, together: !content.IsRound, content.Month.LastMonth.Year) ? (order, content) : null;
    }

    /// <summary>The meeting packs that a caller may see, newest first.</summary>
    public async Task<IReadOnlyList<ListedOrder>> AllAsync(Caller caller, CancellationToken cancellation) =>
        [.. (await orders.PacksAsync(cancellation)).Where(o => caller.MayRead(catalogue, o.Areas, together: !o.IsRound, o.Month.LastMonth.Year))];

    /// <summary>Whether a caller may have what failed of an order made again, or delete it: who may order the same.</summary>
    public bool MayChange(OrderContent content, Caller caller) => caller.MayOrder(catalogue, content.Pack!.Areas, content.Month.LastMonth.Year);

    /// <summary>A link to an order's page.</summary>
    public static SiteLink Link(string order, SiteContext context) => new($"/orders/{order}", context.Say("Mødematerialet", "The meeting pack"));

    /// <summary>The page for an order that is not there for the caller.</summary>
    public static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Materialet findes ikke", "There is no such pack"),
        context.Say("Det er slettet, eller det er ikke bestilt for et område, du arbejder for.", "It is deleted, or was not ordered for an area you work for."));
}
