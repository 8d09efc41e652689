namespace Reporting.Functions.Meetings;

/// <summary>Minutes that a jobcentre approves by a signed link.</summary>
public sealed class ApprovalLinkPage(ApprovalPages pages)
{
    /// <summary>/meetings/approval/{token}: the page at which a jobcentre reads the minutes, and approves or comments, without an
    /// account.</summary>
    [Function(nameof(MinutesApprovalPage)), LinkPage(LinkPurposes.Minutes), SmallBody]
    public async Task<IResult> MinutesApprovalPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "meetings/approval/{token}")] HttpRequest request,
        string token, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var form = HttpMethods.IsPost(request.Method) ? await PostedForm.ReadAsync(http) : null;
        var (link, refusal) = await pages.OpenAsync(http, context, token, cancellation);
        if (link is null) return refusal!;
        if (form is null) return pages.Show(http, link);
        return await pages.AnswerAsync(http, context, link, form, cancellation)
            // Asked for anew, so that loading the page again sends nothing again.
            ?? Results.Redirect($"?lang={context.Code}&saved=1", permanent: false, preserveMethod: false);
    }
}
