using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>What a link for approval opens.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Round">The round it is of.</param>
public sealed record OpenedApproval(Meeting Meeting, string Area, int Round);

/// <summary>The page at which a jobcentre approves minutes without an account.</summary>
public sealed class ApprovalPages(
    Catalogue catalogue, ApprovalLinks links, MeetingRepository meetings, MinutesApprovals approvals, TimeProvider clock)
{
    /// <summary>Says that a link is not one of the app's.</summary>
    public static IResult Wrong(HttpContext http, SiteContext context) =>
        SitePage.Missing(http, new ApprovalPageText(context.Language).Wrong.Title, new ApprovalPageText(context.Language).Wrong.Text);

    /// <summary>What a token opens; otherwise the page that says why it opens nothing.</summary>
    public async Task<(OpenedApproval? Link, IResult? Refusal)> OpenAsync(
        HttpContext http, SiteContext context, string token, CancellationToken cancellation)
    {
        var link = links.Open(token);
        if (link.State == LinkState.Wrong) return (null, Wrong(http, context));
        return link.State == LinkState.Valid && await meetings.FindAsync(link.Meeting, cancellation) is { } meeting
            && MinutesApprovals.IsOpen(meeting, link.Area, link.Round)
                ? (new(meeting, link.Area, link.Round), null) : (null, Over(http, context));
    }

    /// <summary>The page.</summary>
    public IResult Show(HttpContext http, OpenedApproval link, string? note = null, string comment = "", string by = "") =>
        SitePage.Of(http, new ApprovalPageModel(
            Catalogue: catalogue, Meeting: link.Meeting, Area: link.Area, Today: DanishDay.Of(clock), Note: note, Comment: comment, By: by,
            IsSaved: note is null && http.Request.Query["saved"] == "1"), note is null ? 200 : 400);

    /// <summary>Takes an answer.</summary>
    /// <returns>Null when it is done; else the page that says why not, with what was written.</returns>
    internal async Task<IResult?> AnswerAsync(
        HttpContext http, SiteContext context, OpenedApproval link, PostedForm form, CancellationToken cancellation)
    {
        var words = new ApprovalPageText(context.Language);
        var (typedBy, typed) = (form.Text(ApprovalForm.By), form.Text(ApprovalForm.Comment));
        var by = TypedText.Read(typedBy, ApprovalForm.MaxNameLength, lines: false, out var unnamed);
        var answer = ApprovalAnswerForm.Read(form, out var wrong);
        if (unnamed is not null || wrong is not null)
            return Show(http, link, unnamed is not null ? words.Unnamed : words.NoComment, typed, typedBy);
        return await approvals.AnswerAsync(link.Meeting.Id, link.Area, link.Round, answer, by, ApprovalWay.Link, cancellation) switch
        {
            AnswerOutcome.Done => null,
            AnswerOutcome.TooMany => Show(http, link, words.UsedUp, typed, typedBy),
            _ => Over(http, context),
        };
    }

    private static IResult Over(HttpContext http, SiteContext context) => SitePage.Say(
        http, 410, new ApprovalPageText(context.Language).Over.Title, new ApprovalPageText(context.Language).Over.Text);
}
