using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET whatever nothing else answers: a page that helps, or for the API a problem.</summary>
internal static class MissingPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/{*path}", Handle).AsSitePage();

    private static IResult Handle(string? path, HttpContext http)
    {
        if (path?.StartsWith("api/", StringComparison.Ordinal) == true)
            return Problem.Missing($"There is no GET /{path}. GET /api/openapi.json lists what there is.");
        var context = SiteContext.Of(http);
        return SitePage.Missing(http, context.Say("Siden findes ikke", "There is no such page"),
            context.Say("Måske er adressen ikke kopieret helt. Søg efter kommunen, eller gå til forsiden.", "Perhaps the address was not copied whole. Search for the municipality, or go to the front page."));
    }
}
