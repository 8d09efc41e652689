using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/meetings: a region's meetings in a year.</summary>
internal static class GetMeetings
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/meetings", Handle)
        .WithSummary("A region's meetings").WithDescription("Needs a function key. ?region= is a region's code, ?year= this year unless given. By day, without addresses.")
        .Produces<IEnumerable<MeetingView>>().ProducesProblem(400).ProducesProblem(404).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(
        string? region, string? year, HttpResponse http, Catalogue catalogue, MeetingLedger meetings, TimeProvider clock, CancellationToken cancellation)
    {
        var asked = WholeNumber.ReadYear(year, clock, out var problem);
        if (problem is not null) return problem;
        if (region is null) return Problem.Bad("Write ?region= and a region's code, for example ?region=084. GET /api/areas lists them all.");
        if (RegionAreas.Check(catalogue, region, asked) is { } unknown) return Problem.Of(unknown);
        http.Headers.CacheControl = "no-store";
        return Results.Ok((await meetings.OfAsync(asked, region, cancellation)).Select(MeetingView.Of));
    }
}
