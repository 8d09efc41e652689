namespace Reporting.Functions.Meetings;

/// <summary>A meeting's minutes as a file.</summary>
public sealed class MinutesFiles(MeetingAccess access, MeetingRepository meetings, ApprovalPages pages, Catalogue catalogue,
    TimeProvider clock)
{
    private const string What = "/minutes.{format}";

    /// <summary>GET /meetings/{meeting}/minutes.{format}: the minutes as PDF or Word, for who may see the meeting.</summary>
    [Function(nameof(MinutesFile)), Restricted]
    public async Task<IResult> MinutesFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = MeetingAccess.Route + What)] HttpRequest http,
        string meeting, string format, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return await access.FindAsync(meeting, context.Caller!, cancellation) is { Minutes: not null } known && IsFormat(format)
            ? Answer(http.HttpContext, known, format, context.Language) : MeetingAccess.Missing(http.HttpContext, context);
    }

    /// <summary>GET /meetings/approval/{token}/minutes.{format}: the same for a jobcentre that was sent the minutes for approval.</summary>
    [Function(nameof(ApprovalFile)), LinkPage(LinkPurposes.Minutes)]
    public async Task<IResult> ApprovalFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "meetings/approval/{token}" + What)] HttpRequest http,
        string token, string format, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (link, refusal) = await pages.OpenAsync(http.HttpContext, context, token, cancellation);
        return link is null ? refusal! : IsFormat(format) ? Answer(http.HttpContext, link.Meeting, format, context.Language)
            : ApprovalPages.Wrong(http.HttpContext, context);
    }

    /// <summary>GET /api/meetings/{meeting}/minutes.{format}: the minutes as a file.</summary>
    [Function(nameof(GetMinutesFile)), EndpointSummary("The minutes as a file"), Tags(ApiTags.Meetings), QueryParameter("lang")]
    [EndpointDescription("Needs a function key. As minutes.pdf or minutes.docx; ?lang=en for English.")]
    [ProducesResponseType<Stream>(200, "application/pdf", PaperDocx.ContentType)]
    [ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetMinutesFile(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}" + What)] HttpRequest http, string meeting,
        string format, CancellationToken cancellation)
    {
        if (!IsFormat(format)) return Problem.Bad("Write minutes.pdf or minutes.docx.");
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        return known.Minutes is null ? Problem.Missing("The meeting has no minutes yet.")
            : Answer(http.HttpContext, known, format, http.Text("lang") == "en" ? Language.English : Language.Danish);
    }

    private static bool IsFormat(string format) => format is "pdf" or "docx";

    private IResult Answer(HttpContext http, Meeting meeting, string format, Language language)
    {
        http.Response.Headers.CacheControl = "no-store";
        var name = language.Say("Referat", "Minutes")
            + $" {string.Join(", ", meeting.Areas.Select(a => catalogue.Area(a)?.Name ?? a))} {meeting.Date:yyyy-MM-dd}";
        return PaperFile.Answer(MinutesPaper.Compose(meeting, catalogue, language, DanishDay.Of(clock)), format, name);
    }
}
