namespace Reporting.Functions.Meetings;

/// <summary>The agenda by a jobcentre's link, without an account.</summary>
public sealed class AgendaItemPages(ItemLinks links, AgendaPages pages, AgendaFiles files)
{
    private const string Route = "meetings/items/{token}";

    /// <summary>
    /// /meetings/items/{token}: the page at which a jobcentre sees the proposed agenda, asks for items, comments and agrees, by a
    /// signed link.
    /// </summary>
    [Function(nameof(AgendaItems)), LinkPage(LinkPurposes.AgendaItems), SmallBody]
    public async Task<IResult> AgendaItems(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request,
        string token, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var form = HttpMethods.IsPost(request.Method) ? await PostedForm.ReadAsync(http) : null;
        var (desk, refusal) = await OpenAsync(http, context, token, cancellation);
        if (desk is null) return refusal!;
        if (form is null) return await pages.ShowAsync(http, context, desk, cancellation);
        return await pages.ChangeAsync(http, context, desk, form, cancellation)
            // Asked for anew, so that loading the page again sends nothing again.
            ?? Results.Redirect($"?lang={context.Code}", permanent: false, preserveMethod: false);
    }

    /// <summary>POST /meetings/items/{token}/files: takes a file of a jobcentre's, by its link.</summary>
    [Function(nameof(SendAgendaFile)), LinkPage(LinkPurposes.AgendaItems), Upload]
    public async Task<IResult> SendAgendaFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/files")] HttpRequest request, string token,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var form = await PostedForm.ReadAsync(http);
        var (desk, refusal) = await OpenAsync(http, context, token, cancellation);
        return desk is null ? refusal! : await files.ReceiveAsync(http, context, desk, form, cancellation);
    }

    /// <summary>GET /meetings/items/{token}/files/{file}: a file that the jobcentre sent, by its link.</summary>
    [Function(nameof(AgendaFile)), LinkPage(LinkPurposes.AgendaItems)]
    public async Task<IResult> AgendaFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/files/{file}")] HttpRequest request, string token,
        string file, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (desk, refusal) = await OpenAsync(http, context, token, cancellation);
        if (desk is null) return refusal!;
        return await pages.FindAsync(desk, cancellation) is null ? AgendaPages.Closed(http, context)
            : await files.AnswerAsync(http, context, desk.Meeting, [desk.Area], file, cancellation);
    }

    private async Task<(AgendaDesk? Desk, IResult? Refusal)> OpenAsync(
        HttpContext http, SiteContext context, string token, CancellationToken cancellation)
    {
        if (links.Open(token) is not var (meeting, area, generation)) return (null, AgendaPages.Wrong(http, context));
        return await links.IsOverAsync(meeting, area, generation, cancellation) ? (null, AgendaPages.Over(http, context))
            : (new(meeting, area, $"/meetings/items/{token}", null), null);
    }
}
