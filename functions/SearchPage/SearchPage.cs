using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /search: areas and indicators by name; a name that only one area has leads straight to it.</summary>
internal static class SearchPage
{
    private const int Most = 20;
    private const int LongestQuestion = 100;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/search", Handle).AsSitePage();

    private static IResult Handle(string? q, HttpContext http, Catalogue catalogue)
    {
        var (context, asked) = (SiteContext.Of(http), TypedText.Straight(q ?? "").Trim());
        if (asked.Length > LongestQuestion) asked = asked[..LongestQuestion];
        var exact = catalogue.Parts.Areas.Where(a => a.Code == asked || a.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact is [var only]) return Results.Redirect(SitePage.AddressOf(only));
        return SitePage.Of<SearchPageView>(http, new
        {
            Context = context, Asked = asked, Found = (IReadOnlyList<SiteLink>)(asked.Length == 0 ? [] : [.. Find(asked, catalogue, context).Distinct().Take(Most)]),
        });
    }

    // What holds the words comes before what only resembles them.
    private static IEnumerable<SiteLink> Find(string asked, Catalogue catalogue, SiteContext context)
    {
        var names = new RowNames(catalogue, context.Language);
        return catalogue.Parts.Areas.Where(a => Holds(a.Name, asked)).Select(Link)
            .Concat(catalogue.Indicators.Where(i => Holds(names.Full(i), asked)).Select(i => new SiteLink($"/indicators/{i.Id}", names.Full(i))))
            .Concat(NearNames.Of(asked, catalogue.Parts.Areas, a => a.Name, Most).Select(Link));
    }

    private static bool Holds(string name, string asked) => name.Contains(asked, StringComparison.OrdinalIgnoreCase);

    private static SiteLink Link(Area area) => new(SitePage.AddressOf(area), area.Name);
}
