using Reporting.Functions.Website;
using Reporting.Website.Packs;

namespace Reporting.Functions.Packs;

/// <summary>What pages say of orders that are not there.</summary>
public sealed class MissingOrder(Catalogue catalogue, OrderAccess access)
{
    /// <summary>A link to an order's page.</summary>
    public static SiteLink Link(string order, SiteContext context) =>
        new($"/orders/{order}", context.Say("Bestillingen", "The order"));

    /// <summary>The page for an order that is not there for the caller; it tells of the deletion of one that was.</summary>
    public async Task<IResult> PageAsync(string id, HttpContext http, SiteContext context, CancellationToken cancellation) =>
        await access.LastDeletionAsync(id, context.Caller!, cancellation) is { } deleted
            ? SitePage.Say(http, 404, context.Say("Bestillingen er slettet", "The order is deleted"),
                OrdererTexts.Deleted(context, catalogue, deleted))
            : SitePage.Missing(http, context.Say("Bestillingen findes ikke", "There is no such order"),
                context.Say("Det er ikke bestilt for et område, du arbejder for.", "It was not ordered for an area you work for."));
}
