using Reporting.Functions.Website;
using Reporting.Website.Evaluations;

namespace Reporting.Functions.Evaluations;

/// <summary>The evaluation of a meeting by a signed link.</summary>
public sealed class EvaluationLinkPage(EvaluationForms forms, EvaluationLinks links, MeetingRepository meetings, TimeProvider clock)
{
    /// <summary>/meetings/evaluation/{token}: the form in which a jobcentre answers what a meeting gave, without an account.</summary>
    [Function(nameof(EvaluationByLink)), LinkPage(LinkPurposes.Evaluation), SmallBody]
    public async Task<IResult> EvaluationByLink(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "meetings/evaluation/{token}")] HttpRequest request,
        string token, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var form = HttpMethods.IsPost(request.Method) ? await PostedForm.ReadAsync(http) : null;
        var (state, id, area) = links.Open(token);
        if (state == LinkState.Wrong)
            return SitePage.Missing(http, new EvaluationPageText(context).WrongLink.Title, new EvaluationPageText(context).WrongLink.Text);
        if (state != LinkState.Valid || await meetings.FindAsync(id, cancellation) is not { } meeting || !meeting.Areas.Contains(area)
            || !EvaluationTime.IsOpen(meeting, DanishDay.Of(clock))) return EvaluationForms.Closed(http, context);
        return form is null ? await forms.ShowAsync(http, meeting, area, isLink: true, cancellation)
            : await forms.TakeAsync(http, context, (meeting, area), form, $"?lang={context.Code}&saved=1", isLink: true, cancellation);
    }
}
