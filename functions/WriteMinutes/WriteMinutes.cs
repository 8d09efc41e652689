using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>PUT /api/meetings/{meeting}/minutes: writes or changes the minutes.</summary>
internal static class WriteMinutes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/api/meetings/{meeting}/minutes", Handle)
        .WithSummary("Write the minutes").WithDescription(
            "Needs a function key and If-Match. With the agreements (what, who, by when, which indicator is to move how much) and the messages to the central level; "
            + "an agreement sent with its id keeps it. " + MinutesReader.Expected)
        .ProducesProblem(409).WithMeetingChange();

    private static async Task<IResult> Handle(
        string meeting, HttpRequest http, MinutesReader reader, MeetingLedger meetings, TimeProvider clock, CancellationToken cancellation)
    {
        var version = MeetingTag.Read(http, out var problem);
        if (problem is not null) return problem;
        using var body = await JsonBody.ReadAsync(http, MinutesReader.Expected, cancellation);
        if (await meetings.FindAsync(meeting, cancellation) is not { } known) return MeetingTag.Missing(meeting);
        if (known.Cancelled || known.Date > DanishDay.Of(clock))
            return Problem.Conflict(known.Cancelled ? "The meeting was called off." : $"The meeting is on {known.Date:yyyy-MM-dd}; minutes are written when it has been held.");
        // Ids are given out by the version that the minutes were written from.
        if (known.Version != version) return MeetingTag.Changed(known);
        var mistakes = new Mistakes();
        if (reader.Read(body.RootElement, http.Headers[Author.Header], known, mistakes) is not var (minutes, by)) return Problem.Of(mistakes);
        var (outcome, now) = await meetings.ChangeAsync(meeting, version, m => m with { Minutes = minutes }, by, "minutes", null, null, cancellation);
        return MeetingAnswer.Of(http, outcome, now, meeting);
    }
}
