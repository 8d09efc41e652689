using Reporting.Functions.Packs;
using Reporting.Functions.Website;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Reporting.Functions.Meetings;

/// <summary>The documents of a meeting's material by the links of its mails.</summary>
public sealed class MaterialPages(LinkSigner signer, OrderRepository orders, OrderStore store, OrderAnswer answers)
{
    /// <summary>GET /meetings/material/{token}: a document by a signed link that expires some weeks after the meeting.</summary>
    [Function(nameof(MaterialDocument)), LinkPage(LinkPurposes.Material)]
    public async Task<IResult> MaterialDocument(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "meetings/material/{token}")] HttpRequest request, string token,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var link = signer.Open(LinkPurposes.Material, token);
        if (link.State == LinkState.Expired) return Gone(http, context);
        if (link.State != LinkState.Valid || link.Payload.Split(' ') is not [_, var order, var file])
            return SitePage.Missing(http, context.Say("Linket virker ikke", "The link does not work"),
                context.Say("Måske er det ikke kopieret helt. Åbn det igen fra mailen.",
                    "It may not be copied in full. Open it again from the mail."));
        if (await orders.FindAsync(order, cancellation) is not { } known
            || await store.FindAsync(order, cancellation) is not { Pack: not null } content)
            return Gone(http, context);
        return await answers.DocumentAsync(http, known, content, file, cancellation) is { } answer and not ProblemHttpResult
            ? answer : Gone(http, context);
    }

    private static IResult Gone(HttpContext http, SiteContext context) => SitePage.Say(http, 410,
        context.Say("Materialet kan ikke hentes længere", "The material can no longer be fetched"),
        context.Say("Linket er for gammelt, eller materialet er slettet. Bed regionen om det.",
            "The link is too old, or the material was deleted. Ask the region for it."));
}
