using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/regions/{region}/standards: how a region's year stands against the minimum standards.</summary>
internal static class GetStandards
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/regions/{region}/standards", Handle)
        .WithSummary("The minimum standards of the dialogue").WithDescription(
            "Needs a function key. Per jobcentre in ?year= (this one unless given): meetings held and to come, with the director and in all, and what is wanting: "
            + "two individual meetings, the director at one, material seven days before, minutes seven days after, the overview discussed.")
        .Produces<IEnumerable<AreaStandards>>().ProducesProblem(400).ProducesProblem(404).WithTags(ApiTags.Meetings).WithKey();

    private static async Task<IResult> Handle(
        string region, string? year, HttpResponse http, Catalogue catalogue, MeetingLedger meetings, TimeProvider clock, CancellationToken cancellation)
    {
        var asked = WholeNumber.ReadYear(year, clock, out var problem);
        if (problem is not null) return problem;
        if (RegionAreas.Check(catalogue, region, asked) is { } unknown) return Problem.Of(unknown);
        http.Headers.CacheControl = "no-store";
        return Results.Ok(MinimumStandards.Watch(
            RegionAreas.Members(catalogue, region, asked), await meetings.OfAsync(asked, region, cancellation), DanishDay.Of(clock)));
    }
}
