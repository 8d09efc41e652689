using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>PUT /api/meetings/{meeting}: changes a meeting.</summary>
internal static class ChangeMeeting
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/api/meetings/{meeting}", Handle)
        .WithSummary("Change a meeting").WithDescription(
            "Needs a function key and If-Match. The body is as in POST, with materialSent (a day) and cancelled; what is left out is empty afterwards, but contacts stay as they are. Minutes are kept.")
        .WithMeetingChange();

    private static async Task<IResult> Handle(
        string meeting, HttpRequest http, MeetingReader reader, MeetingLedger meetings, ContactBook book, CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, MeetingReader.Expected, cancellation);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        var mistakes = new Mistakes();
        if (reader.Read(body.RootElement, http, known, mistakes) is not { } sound) return mistakes.Answer();
        var (outcome, now) = await meetings.ChangeAsync(meeting, version, m => sound.Meeting with { Minutes = m.Minutes }, sound.By, "changed", null, cancellation);
        if (outcome == ChangeOutcome.Done && sound.Contacts is { } contacts) await book.SetAsync(meeting, contacts, sound.By, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }
}
