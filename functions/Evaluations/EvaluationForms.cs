using Reporting.Functions.Website;
using Reporting.Website.Evaluations;

namespace Reporting.Functions.Evaluations;

/// <summary>Shows the form in which a jobcentre answers what a meeting gave, and takes what is sent.</summary>
public sealed class EvaluationForms(Catalogue catalogue, EvaluationRepository evaluations)
{
    /// <summary>Says that no answer can be given now.</summary>
    public static IResult Closed(HttpContext http, SiteContext context) => SitePage.Say(
        http, 410, new EvaluationPageText(context).Closed.Title, new EvaluationPageText(context).Closed.Text);

    /// <summary>The form of what is kept.</summary>
    /// <param name="isLink">Whether a link opened it.</param>
    public async Task<IResult> ShowAsync(HttpContext http, Meeting meeting, string area, bool isLink, CancellationToken cancellation)
    {
        var kept = await evaluations.FindAsync(meeting.Id, area, cancellation);
        return Page(http, meeting, kept, EvaluationForm.Of(kept), null, isLink);
    }

    /// <summary>Takes an answer.</summary>
    /// <param name="done">Where to go when it is kept.</param>
    internal async Task<IResult> TakeAsync(
        HttpContext http, SiteContext context, (Meeting Meeting, string Area) about, PostedForm posted, string done, bool isLink,
        CancellationToken cancellation)
    {
        var (form, errors, words) = (new EvaluationForm(posted.Text), new ValidationErrors(), new EvaluationPageText(context));
        if (form.Read(errors) is not { } answer)
            return Page(http, about.Meeting, await evaluations.FindAsync(about.Meeting.Id, about.Area, cancellation), form,
                words.Wrong(errors), isLink);
        var by = catalogue.Area(about.Area)?.Name ?? about.Area;
        var (outcome, now) = await evaluations.AnswerAsync(about.Meeting.Id, about.Area, form.Version, answer, by, cancellation);
        return outcome switch
        {
            // Asked for anew, so that loading the page again sends nothing again.
            EvaluationOutcome.Done => Results.Redirect(done, permanent: false, preserveMethod: false),
            EvaluationOutcome.TooMany => Page(http, about.Meeting, now, form, words.TooMany, isLink),
            _ => Page(http, about.Meeting, now, form.Of(now.Version), words.Conflict(now), isLink),
        };
    }

    private IResult Page(
        HttpContext http, Meeting meeting, MeetingEvaluation kept, EvaluationForm form, FormRefusal? refusal, bool isLink) =>
        SitePage.Of(http, new EvaluationPageModel(
            Catalogue: catalogue, Meeting: meeting, Kept: kept, Form: form, Refusal: refusal, IsLink: isLink,
            IsSaved: http.Request.Query["saved"] == "1"), refusal?.Status ?? 200);
}
