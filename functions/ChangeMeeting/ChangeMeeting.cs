using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>PUT /api/meetings/{meeting}: changes a meeting.</summary>
internal static class ChangeMeeting
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/api/meetings/{meeting}", Handle)
        .WithSummary("Change a meeting").WithDescription(
            "Needs a function key and If-Match. The body is as in POST, with materialSent (a day) and cancelled; what is left out is empty afterwards, but contacts stay as they are, save those of areas that are left out. Minutes are kept.")
        .WithMeetingChange();

    private static async Task<IResult> Handle(
        string meeting, HttpRequest http, MeetingReader reader, MeetingLedger meetings, CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, MeetingReader.Expected, cancellation);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        var mistakes = new Mistakes();
        if (reader.Read(body.RootElement, http.Headers[Author.Header], known, mistakes) is not { } sound) return Problem.Of(mistakes);
        var (outcome, now) = await meetings.ChangeAsync(
            meeting, version, m => sound.Meeting with { Minutes = m.Minutes }, sound.By, "changed", null, sound.Contacts, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }
}
