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
        string token, SiteContext context, HttpContext http, ItemLinks links, AgendaPages pages, CancellationToken cancellation)
    {
        if (links.Open(token) is not var (meeting, area, generation)) return AgendaPages.Wrong(http, context);
        if (await links.IsOverAsync(meeting, area, generation, cancellation)) return AgendaPages.Over(http, context);
        return await pages.ShowAsync(http, context, meeting, area, cancellation);
    }

    private static async Task<IResult> Change(string token, SiteContext context, HttpContext http, PostedForm form,
        ItemLinks links, AgendaPages pages, CancellationToken cancellation)
    {
        if (links.Open(token) is not var (meeting, area, generation)) return AgendaPages.Wrong(http, context);
        if (await links.IsOverAsync(meeting, area, generation, cancellation)) return AgendaPages.Over(http, context);
        return await pages.ChangeAsync(http, context, meeting, area, form, cancellation)
            // Asked for anew, so that loading the page again sends nothing again.
            ?? Results.Redirect($"?lang={context.Code}", permanent: false, preserveMethod: false);
    }
}
