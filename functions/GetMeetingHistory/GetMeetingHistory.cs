using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/meetings/{meeting}/history: every change, when and by whom.</summary>
internal static class GetMeetingHistory
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/meetings/{meeting}/history", Handle)
        .WithSummary("A meeting's history").WithDescription("Needs a function key. Every change with its time, its author and the meeting after it, oldest first. Holds no addresses.")
        .Produces<IEnumerable<ChangeOfMeetingView>>().ProducesProblem(404).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(string meeting, HttpResponse http, MeetingLedger meetings, CancellationToken cancellation)
    {
        http.Headers.CacheControl = "no-store";
        var history = await meetings.HistoryAsync(meeting, cancellation);
        return history.Count == 0 ? MeetingTag.Missing(meeting) : Results.Ok(history.Select(ChangeOfMeetingView.Of));
    }
}
