namespace Reporting.Functions.Meetings;

/// <summary>Items that jobcentres ask for.</summary>
public sealed class AgendaItemPages(ItemLinks links, AgendaPages pages)
{
    /// <summary>
    /// /meetings/items/{token}: the page at which a jobcentre asks for items on the agenda, by a signed link and without an account.
    /// </summary>
    [Function(nameof(AgendaItems)), LinkPage(LinkPurposes.AgendaItems), SmallBody]
    public async Task<IResult> AgendaItems(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "meetings/items/{token}")] HttpRequest request,
        string token, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var form = HttpMethods.IsPost(request.Method) ? await PostedForm.ReadAsync(http) : null;
        if (links.Open(token) is not var (meeting, area, generation)) return AgendaPages.Wrong(http, context);
        if (await links.IsOverAsync(meeting, area, generation, cancellation)) return AgendaPages.Over(http, context);
        if (form is null) return await pages.ShowAsync(http, context, meeting, area, cancellation);
        return await pages.ChangeAsync(http, context, meeting, area, form, cancellation)
            // Asked for anew, so that loading the page again sends nothing again.
            ?? Results.Redirect($"?lang={context.Code}", permanent: false, preserveMethod: false);
    }
}
