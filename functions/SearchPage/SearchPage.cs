using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /search: areas by name; a name that only one has leads straight to it.</summary>
internal static class SearchPage
{
    private const int Most = 20;
    private const int LongestQuestion = 100;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/search", Handle).AsSitePage();

    private static IResult Handle(string? q, HttpContext http, Catalogue catalogue)
    {
        var asked = (q ?? "").Trim();
        if (asked.Length > LongestQuestion) asked = asked[..LongestQuestion];
        var exact = catalogue.Parts.Areas.Where(a => a.Code == asked || a.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact is [var only]) return Results.Redirect($"/areas/{Uri.EscapeDataString(only.Code)}");
        var found = asked.Length == 0 ? [] : catalogue.Parts.Areas.Where(a => a.Name.Contains(asked, StringComparison.OrdinalIgnoreCase))
            .Concat(NearNames.Of(asked, catalogue.Parts.Areas, a => a.Name, Most)).Distinct().Take(Most).ToList();
        return SitePage.Of<SearchPageView>(http, new { Context = SiteContext.Of(http), Asked = asked, Found = (IReadOnlyList<Area>)found });
    }
}
