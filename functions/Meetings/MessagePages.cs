using Reporting.Functions.Website;
using Reporting.Website.Meetings;
using Reporting.Website.Messages;

namespace Reporting.Functions.Meetings;

/// <summary>The page of messages to the central level.</summary>
public sealed class MessagePages(
    Catalogue catalogue, MessageCollector collector, MeetingAccess access, MinutesApprovals approvals, TimeProvider clock)
{
    private const int Quarters = 12;

    /// <summary>GET /messages: a quarter's messages by category, as far as the caller may see the meetings they were given at.</summary>
    [Function(nameof(MessagesPage)), Restricted]
    public async Task<IResult> MessagesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "messages")] HttpRequest request, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        return Quarter(request.Text("quarter") ?? $"{Newest}") is { } quarter
            ? await PageAsync(http, context, quarter, null, null, cancellation) : Missing(http, context);
    }

    /// <summary>GET /messages/{file}: the quarter's report of the same messages as 2026Q1.pdf, .docx or .xlsx.</summary>
    [Function(nameof(MessagesFile)), Restricted]
    public async Task<IResult> MessagesFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "messages/{file}")] HttpRequest request, string file,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var extension = Path.GetExtension(file).TrimStart('.');
        if (Quarter(Path.GetFileNameWithoutExtension(file)) is not { } quarter || extension is not ("pdf" or "docx" or "xlsx"))
            return Missing(http, context);
        http.Response.Headers.CacheControl = "no-store";
        var report = await ReadAsync(quarter, context.Caller!, cancellation);
        return PaperFile.Answer(MessagesPaper.Compose(report, catalogue, context.Language), extension,
            $"{context.Say("Meldinger", "Messages")} {quarter}");
    }

    /// <summary>POST /meetings/{meeting}/messages/{message}: answers a message; the answer goes back to the jobcentres.</summary>
    [Function(nameof(AnswerMessage)), Restricted]
    public async Task<IResult> AnswerMessage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/messages/{message}")] HttpRequest request,
        string meeting, string message, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var form = await PostedForm.ReadAsync(http);
        if (known.Minutes?.NumberedMessages().FirstOrDefault(m => m.Id == message) is not { Message: { } asked })
            return MeetingAccess.Missing(http, context);
        var (quarter, key) = (UpwardReport.QuarterOf(known.Date), MessagesPageModel.Key(meeting, message));
        var text = TypedText.Read(form.Text("text"), ApprovalForm.MaxLength, lines: true, out var wrong);
        var typed = (key, form.Text("text"));
        if (wrong is not null)
            return await PageAsync(http, context, quarter, typed, new(400, context.Say("Svaret er ikke gemt. Ret dette, og send igen:",
                "The answer is not saved. Correct this and send it again:"), [new(key + "-text", wrong.In(context.Language))]),
                    cancellation);
        if (asked.Answer?.Text != text) // sent twice
        {
            if (form.Text(MessagesPageModel.Answered) != MessagesPageModel.Version(asked.Answer))
                return await PageAsync(http, context, quarter, typed, FormRefusal.Conflict(known, context), cancellation);
            var (outcome, now) = await approvals.AnswerMessageAsync(known, message, text, context.Caller!.Name, cancellation);
            if (outcome == ChangeOutcome.Conflict)
                return await PageAsync(http, context, quarter, typed, FormRefusal.Conflict(now!, context), cancellation);
        }

        return Results.Redirect($"{MessagesPageModel.Address(quarter)}&saved=1#{key}");
    }

    private Period Newest => UpwardReport.QuarterOf(DanishDay.Of(clock));

    private static Period? Quarter(string text) => Period.TryParse(text, out var quarter)
        && quarter is { Type: PeriodType.Quarter, Year: >= WholeNumber.FirstYear and <= WholeNumber.LastYear } ? quarter : null;

    private Task<UpwardReport> ReadAsync(Period quarter, Caller caller, CancellationToken cancellation) =>
        collector.CollectAsync(quarter, cancellation, m => caller.May(Permission.See, ProtectedResource.Of(m)));

    private async Task<IResult> PageAsync(HttpContext http, SiteContext context, Period quarter, (string, string)? typed,
        FormRefusal? refusal, CancellationToken cancellation)
    {
        var report = await ReadAsync(quarter, context.Caller!, cancellation);
        var quarters = Enumerable.Range(0, Quarters).Select(back => Newest - back).Append(quarter).Distinct().OrderDescending();
        return SitePage.Of(http, new MessagesPageModel(
            Catalogue: catalogue, Report: report, Quarters: [.. quarters], Typed: typed, Refusal: refusal,
            IsSaved: refusal is null && http.Request.Query["saved"] == "1"), refusal?.Status ?? 200);
    }

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Kvartalet findes ikke", "There is no such quarter"),
        context.Say("Skriv for eksempel /messages?quarter=2026Q1, eller vælg på siden.",
            "Write for example /messages?quarter=2026Q1, or choose on the page."),
        new SiteLink("/messages", context.Say("Meldinger til det centrale niveau", "Messages to the central level")));
}
