using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/meetings: plans a meeting.</summary>
internal static class PlanMeeting
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/meetings", Handle)
        .WithSummary("Plan a dialogue meeting").WithDescription(
            "Needs a function key. kind is individual, director, collective or network; the areas are of one region. by, or the header X-User, says who plans it. " + MeetingReader.Expected)
        .Produces<MeetingView>(201).ProducesValidationProblem().ProducesProblem(415).WithTags(ApiTags.Meetings).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(HttpRequest http, MeetingReader reader, MeetingLedger meetings, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, MeetingReader.Expected, cancellation);
        var mistakes = new Mistakes();
        if (reader.Read(body.RootElement, http.Headers[Author.Header], null, mistakes) is not { } sound) return Problem.Of(mistakes);
        var planned = await meetings.PlanAsync(sound.Meeting, sound.Contacts ?? MeetingContacts.None, sound.By, cancellation);
        http.HttpContext.Response.Headers.ETag = MeetingTag.Of(planned);
        return Results.Created($"/api/meetings/{planned.Id}", MeetingView.Of(planned));
    }
}
