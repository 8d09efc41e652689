using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>GET /api/areas: every area, with the group it is compared with.</summary>
internal static class GetAreas
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/areas", Handle)
        .WithSummary("All areas").WithDescription("Areas with code, name, kind, the months they exist in and the groups they belong to.");

    private static IResult Handle(Catalogue catalogue)
    {
        var groups = catalogue.Parts.Groups
            .SelectMany(g => g.Memberships.Select(m => (m.Area, Group: new { id = g.Id, kind = g.Kind, name = g.Name, from = Text(m.Valid.From), to = Text(m.Valid.To) })))
            .ToLookup(m => m.Area, m => m.Group);
        return Results.Ok(catalogue.Parts.Areas.Select(a => new
        {
            code = a.Code, name = a.Name, kind = a.Kind, from = Text(a.Valid.From), to = Text(a.Valid.To), groups = groups[a.Code],
        }));
    }

    private static string? Text(Period? month) => month?.ToString();
}
