using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The buttons with which a region sends what goes out before a meeting, and the meeting as a calendar file.</summary>
public sealed class SendingPages(
    MeetingAccess access, MeetingSheetAnswer sheets, InvitationSender invitations, MaterialSender material, Catalogue catalogue,
    ContactRepository book, TimeProvider clock)
{
    /// <summary>POST /meetings/{meeting}/invitation: sends the invitation to those who do not have it.</summary>
    [Function(nameof(SendInvitation)), Restricted]
    public Task<IResult> SendInvitation(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/invitation")] HttpRequest request,
        string meeting, CancellationToken cancellation) =>
        SendAsync(request, meeting, m => m.Invitation?.By, invitations.SendAsync, cancellation);

    /// <summary>POST /meetings/{meeting}/material: sends the material that was made last, and notes that it is sent.</summary>
    [Function(nameof(SendMaterial)), Restricted]
    public Task<IResult> SendMaterial(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/material")] HttpRequest request,
        string meeting, CancellationToken cancellation) =>
        SendAsync(request, meeting, m => m.Material?.By, material.SendAsync, cancellation);

    /// <summary>GET /meetings/{meeting}/calendar: the meeting as a file for one's own calendar.</summary>
    [Function(nameof(MeetingCalendar)), Restricted]
    public async Task<IResult> MeetingCalendar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = MeetingAccess.Route + "/calendar")] HttpRequest request,
        string meeting, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        return await access.FindAsync(meeting, context.Caller!, cancellation) is { } known
            ? Results.File(InvitationFile.Write(known, catalogue), CalendarFile.ContentType, $"{known.Id}.ics")
            : MeetingAccess.Missing(http, context);
    }

    private async Task<IResult> SendAsync(HttpRequest request, string meeting, Func<Meeting, string?> sentBy,
        Func<Meeting, string, CancellationToken, Task<(ChangeOutcome, Meeting?)>> send, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var (version, by) = (new MeetingForm((await PostedForm.ReadAsync(http)).Texts).Version, context.Caller!.Name);
        // The same button twice: the first one did it.
        if (version == known.Version - 1 && known.By == by && sentBy(known) == by)
            return Results.Redirect(MeetingDetailsPage.Saved(known.Id));
        if (version != known.Version) return await sheets.AnswerAsync(http, context, (ChangeOutcome.Conflict, known), cancellation);
        if (known.Cancelled || known.Date < DanishDay.Of(clock))
            return Refuse(http, context.Say("Mødet er holdt eller aflyst.", "The meeting was held or called off."));
        if ((await book.OfAsync(known.Id, cancellation)).IsNone)
            return Refuse(http, context.Say("Ingen har en mailadresse endnu. Skriv dem under Ret mødet.",
                "Nobody has a mail address yet. Write them under Change the meeting."));
        var done = await send(known, by, cancellation);
        return done is (ChangeOutcome.Missing, _)
            ? Refuse(http, context.Say("Der er ikke lavet noget materiale til mødet endnu. Bestil det på mødets side, og send det så.",
                "No material is made for the meeting yet. Order it on the meeting's page, then send it."))
            : await sheets.AnswerAsync(http, context, done, cancellation);
    }

    private static IResult Refuse(HttpContext http, string why) =>
        SitePage.Say(http, 409, SiteContext.Of(http).Say("Der er ikke sendt noget", "Nothing was sent"), why);
}
