using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>Answers with meetings to who may see them.</summary>
public sealed class MeetingSheetAnswer(Catalogue catalogue, MeetingDetailsPage sheets)
{
    /// <summary>A meeting's page.</summary>
    /// <param name="typed">The form as it was sent; null for the meeting as it is.</param>
    /// <param name="refusal">Why the form was not taken; null when none was sent.</param>
    /// <param name="below">What was typed into a form below the minutes and not taken; null when nothing was.</param>
    public async Task<IResult> PageAsync(
        HttpContext http, SiteContext context, Meeting meeting, CancellationToken cancellation, MeetingForm? typed = null,
        FormRefusal? refusal = null, MinutesTyped? below = null) =>
        SitePage.Of(http, new MeetingPageModel(
            Catalogue: catalogue, Sheet: await ReadAsync(http, meeting, context.Caller!, cancellation),
            Form: typed ?? MeetingForm.Of(meeting), Refusal: refusal, IsTyped: typed is not null) { Typed = below },
            refusal?.Status ?? 200);

    /// <summary>Answers a change: leads to the meeting's page when it is done, so that loading that again sends nothing again.</summary>
    /// <param name="typed">The form as it was sent; null when there was nothing to type.</param>
    /// <param name="below">What was typed into a form below the minutes; null when nothing was.</param>
    public async Task<IResult> AnswerAsync(
        HttpContext http, SiteContext context, (ChangeOutcome Outcome, Meeting? Now) change, CancellationToken cancellation,
        MeetingForm? typed = null, MinutesTyped? below = null) => change switch
    {
        (ChangeOutcome.Done, { } done) => Results.Redirect(MeetingDetailsPage.Saved(done.Id)),
        (ChangeOutcome.Conflict, { } now) => await PageAsync(http, context, now, cancellation, typed,
            typed is null && below is null ? FormRefusal.Overtaken(now, context) : FormRefusal.Conflict(now, context), below),
        _ => MeetingAccess.Missing(http, context),
    };

    private Task<MeetingDetails> ReadAsync(HttpContext http, Meeting meeting, Caller caller, CancellationToken cancellation) =>
        sheets.ReadAsync(meeting, caller, MeetingAccess.MayChange(meeting, caller),
            HistoryKey.Read(http.Request.Query[MeetingDetailsPage.Before]), cancellation);
}
