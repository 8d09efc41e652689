using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/meetings/{meeting}/history: every change, when and by whom.</summary>
internal static class GetMeetingHistory
{
    private const int MaxChanges = 100;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/meetings/{meeting}/history", Handle)
        .WithSummary("A meeting's history").WithDescription(
            $"Needs a function key. Every change with its time, its author and the meeting after it, oldest first. Holds no addresses. At most {MaxChanges} at a time: "
            + "where there are more, the header Link names the address of the next ones with rel=\"next\".")
        .Produces<IEnumerable<ChangeOfMeetingView>>().ProducesProblem(400).ProducesProblem(404).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(string meeting, string? after, HttpContext http, MeetingLedger meetings, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (after is not null && HistoryKey.Read(after) is null)
            return Problem.Bad("after: It is no change of a meeting. Take the whole address from the header Link of the answer before.");
        if (await meetings.FindAsync(meeting, cancellation) is null) return MeetingTag.Missing(meeting);
        var (changes, next) = await meetings.HistoryAfterAsync(meeting, after, MaxChanges, cancellation);
        if (next is not null) http.Response.Headers.Link = $"<{http.Request.Path}?after={next}>; rel=\"next\"";
        return Results.Ok(changes.Select(ChangeOfMeetingView.Of));
    }
}
