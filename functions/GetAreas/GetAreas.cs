using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>GET /api/areas: every area, with the group it is compared with.</summary>
internal static class GetAreas
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/areas", Handle)
        .WithSummary("All areas").WithDescription("Areas with code, name, kind, the months they exist in and the groups they belong to.")
        .WithTags(ApiTags.Areas).Produces<IEnumerable<AreaView>>().CachedBriefly();

    private static IResult Handle(Catalogue catalogue)
    {
        var groups = catalogue.Parts.Groups
            .SelectMany(g => g.Memberships.Select(m => (m.Area, Group: new MembershipView(g.Id, g.Kind, g.Name, Text(m.Valid.From), Text(m.Valid.To)))))
            .ToLookup(m => m.Area, m => m.Group);
        return Results.Ok(catalogue.Parts.Areas.Select(
            a => new AreaView(a.Code, a.Name, a.Kind, Text(a.Valid.From), Text(a.Valid.To), groups[a.Code])));
    }

    private static string? Text(Period? month) => month?.ToString();
}
