using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>/meetings/items/{token}: the page at which a jobcentre asks for items on the agenda, by a signed link and without an account.</summary>
internal static class AgendaItems
{
    private const string Route = "/meetings/items/{token}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsLinkPage(LinkPurposes.AgendaItems);
        app.MapPost(Route, Change).WithSmallBody().AsLinkPage(LinkPurposes.AgendaItems);
    }

    private static async Task<IResult> Show(
        string token, SiteContext context, HttpContext http, LinkSigner signer, AgendaPages pages, CancellationToken cancellation) =>
        Open(token, signer) is var (meeting, area) ? await pages.ShowAsync(http, context, meeting, area, cancellation) : AgendaPages.Wrong(http, context);

    private static async Task<IResult> Change(string token, SiteContext context, HttpContext http, PostedForm form,
        LinkSigner signer, AgendaPages pages, CancellationToken cancellation)
    {
        if (Open(token, signer) is not var (meeting, area)) return AgendaPages.Wrong(http, context);
        return await pages.ChangeAsync(http, context, meeting, area, form, cancellation)
            // Asked for anew, so that loading the page again sends nothing again.
            ?? Results.Redirect($"?lang={context.Code}", permanent: false, preserveMethod: false);
    }

    private static (string Meeting, string Area)? Open(string token, LinkSigner signer) =>
        signer.Open(LinkPurposes.AgendaItems, token) is { State: LinkState.Valid } link && link.Payload.Split(' ') is [var meeting, var area] ? (meeting, area) : null;
}
