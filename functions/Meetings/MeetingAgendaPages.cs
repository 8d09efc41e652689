using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The agenda for who has signed in: the jobcentre itself, or the region that notes what it was told.</summary>
public sealed class MeetingAgendaPages(MeetingAccess access, AgendaPages pages, AgendaFiles files, MeetingInputRepository inputs)
{
    /// <summary>/meetings/{meeting}/agenda: GET shows the agenda of ?area=, POST adds, removes or agrees.</summary>
    [Function(nameof(MeetingAgenda)), Restricted]
    public async Task<IResult> MeetingAgenda(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = MeetingAccess.Route + "/agenda")] HttpRequest request,
        string meeting, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (await DeskAsync(request, context, meeting, cancellation) is not { } desk) return MeetingAccess.Missing(http, context);
        if (!HttpMethods.IsPost(request.Method)) return await pages.ShowAsync(http, context, desk, cancellation);
        var form = await PostedForm.ReadAsync(http);
        // A file can be deleted for as long as it is there.
        if (form.Text(AgendaForm.RemoveFile) is { Length: > 0 } file)
        {
            await inputs.DeleteAsync(desk.Meeting, desk.Author(""), file, cancellation);
            return Results.Redirect(MeetingDetailsPage.Saved(desk.Meeting));
        }

        return await pages.ChangeAsync(http, context, desk, form, cancellation)
            ?? Results.Redirect($"{desk.Address}{desk.Query}");
    }

    /// <summary>POST /meetings/{meeting}/files: takes a file for ?area=.</summary>
    [Function(nameof(SendMeetingFile)), Restricted, Upload]
    public async Task<IResult> SendMeetingFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/files")] HttpRequest request, string meeting,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        return await DeskAsync(request, context, meeting, cancellation) is { } desk
            ? await files.ReceiveAsync(http, context, desk, await PostedForm.ReadAsync(http), cancellation)
            : MeetingAccess.Missing(http, context);
    }

    /// <summary>GET /meetings/{meeting}/files/{file}: a file that a jobcentre sent, for who may see the meeting.</summary>
    [Function(nameof(MeetingFile)), Restricted]
    public async Task<IResult> MeetingFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = MeetingAccess.Route + "/files/{file}")] HttpRequest request,
        string meeting, string file, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        return await access.FindAsync(meeting, context.Caller!, cancellation) is { } known
            ? await files.AnswerAsync(http, context, known.Id, [.. known.Areas], file, cancellation) : MeetingAccess.Missing(http, context);
    }

    // Null where there is no such meeting, or the caller may not write for the area.
    private async Task<AgendaDesk?> DeskAsync(HttpRequest request, SiteContext context, string meeting, CancellationToken cancellation)
    {
        if (await access.FindAsync(meeting, context.Caller!, cancellation) is not { } known) return null;
        var areas = AgendaAuthor.AreasOf(known, context.Caller!, MeetingAccess.MayChange(known, context.Caller!));
        var area = request.Text("area") ?? (areas.Count == 1 ? areas[0] : "");
        return areas.Contains(area) ? new(known.Id, area, $"/meetings/{known.Id}/agenda", context.Caller) : null;
    }
}
