using System.Globalization;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The forms about approval on a meeting's page: the region sends minutes, and the jobcentre answers.</summary>
public sealed class ApprovalForms(
    MeetingAccess access, MeetingSheetAnswer sheets, MinutesApprovals approvals)
{
    /// <summary>POST /meetings/{meeting}/approval: sends the minutes for approval, withdraws them, or notes that they were
    /// approved.</summary>
    [Function(nameof(SendForApproval)), Restricted]
    public async Task<IResult> SendForApproval(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/approval")] HttpRequest request, string meeting,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var form = await PostedForm.ReadAsync(http);
        if (known is not { Cancelled: false, Minutes: { } minutes }) return MeetingAccess.Missing(http, context);
        if (new MeetingForm(form.Texts).Version != known.Version)
            return IsSentTwice(known, form, context) ? Results.Redirect(MeetingDetailsPage.Saved(known.Id))
                : await sheets.AnswerAsync(http, context, (ChangeOutcome.Conflict, known), cancellation);
        var by = context.Caller!.Name;
        return form.Text(ApprovalForm.Do) switch
        {
            ApprovalForm.Send => await SendAsync(http, context, known, form, cancellation),
            ApprovalForm.Agreed => await sheets.AnswerAsync(http, context, await approvals.AgreedAsync(known, by, cancellation),
                cancellation),
            ApprovalForm.Withdraw when minutes.Approval is { Withdrawn: false } => await sheets.AnswerAsync(
                http, context, await approvals.WithdrawAsync(known, by, cancellation), cancellation),
            _ => MeetingAccess.Missing(http, context),
        };
    }

    /// <summary>POST /meetings/{meeting}/approval/answer: approves the minutes, or comments, for a jobcentre.</summary>
    [Function(nameof(AnswerApproval)), Restricted]
    public async Task<IResult> AnswerApproval(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/approval/answer")] HttpRequest request,
        string meeting, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (await access.FindAsync(meeting, context.Caller!, cancellation) is not { } known) return MeetingAccess.Missing(http, context);
        var form = await PostedForm.ReadAsync(http);
        var area = form.Text(ApprovalForm.Area);
        if (!known.Areas.Any(a => MinutesDetailsPage.MayAnswer(context.Caller!, known, a))) return MeetingAccess.NotTheirs(http, context, Instead);
        if (!known.Areas.Contains(area) || !MinutesDetailsPage.MayAnswer(context.Caller!, known, area)
            || !int.TryParse(form.Text(ApprovalForm.Round), NumberStyles.None, CultureInfo.InvariantCulture, out var round))
            return MeetingAccess.Missing(http, context);
        var comment = ApprovalAnswerForm.Read(form, out var wrong);
        var words = new ApprovalPageText(context.Language);
        if (wrong is not null) return await RefusedAsync(words.NoComment);
        return await approvals.AnswerAsync(known.Id, area, round, comment, context.Caller!.Name, ApprovalWay.SignIn, cancellation) switch
        {
            AnswerOutcome.Done => Results.Redirect(MeetingDetailsPage.Saved(known.Id)),
            AnswerOutcome.TooMany => await RefusedAsync(words.UsedUp),
            _ => await sheets.AnswerAsync(http, context, (ChangeOutcome.Conflict, known), cancellation),
        };

        Task<IResult> RefusedAsync(string why) => sheets.PageAsync(
            http, context, known, cancellation, refusal: new(400, why, []), below: new(MinutesTyped.Answer + area, form.Text));
    }

    private static readonly LocalizedText Instead = new("Regionen noterer på mødets side, at referatet blev godkendt på mødet.",
        "On the meeting's page the region notes that the minutes were approved at the meeting.");

    private async Task<IResult> SendAsync(
        HttpContext http, SiteContext context, Meeting known, PostedForm form, CancellationToken cancellation)
    {
        int? days = null;
        if (form.Text(ApprovalForm.Days) is { Length: > 0 } typed)
        {
            if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count is < MinutesApprovals.MinDays or > MinutesApprovals.MaxDays)
                return await sheets.PageAsync(http, context, known, cancellation, refusal: new(400, context.Say(
                    "Referatet er ikke sendt. Ret dette, og send igen:", "The minutes are not sent. Correct this and send again:"),
                    [new(ApprovalForm.Days, context.Say(
                        $"Antal dage: Skriv et helt tal fra {MinutesApprovals.MinDays} til {MinutesApprovals.MaxDays}, eller lad feltet stå tomt.",
                        $"Number of days: Write a whole number from {MinutesApprovals.MinDays} to {MinutesApprovals.MaxDays}, or leave it empty."))]),
                    below: new(MinutesTyped.Send, form.Text));
            days = count;
        }

        return await sheets.AnswerAsync(
            http, context, await approvals.SendAsync(known, days, context.Caller!.Name, cancellation), cancellation);
    }

    // What the form asked for is how it stands, by the same person.
    private static bool IsSentTwice(Meeting now, PostedForm form, SiteContext context) =>
        now.By == context.Caller!.Name && now.Minutes?.Approval is { } sent && sent.Edition == now.Minutes.Edition
        && new MeetingForm(form.Texts).Version == now.Version - 1
        && form.Text(ApprovalForm.Do) == (sent.Withdrawn ? ApprovalForm.Withdraw
            : sent.Answers.Any(a => a.Round == sent.Round && a.Way == ApprovalWay.Meeting) ? ApprovalForm.Agreed : ApprovalForm.Send);
}
