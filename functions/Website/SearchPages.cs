using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>Finds areas and indicators.</summary>
public sealed class SearchPages(Catalogue catalogue)
{
    private const int Max = 20;
    private const int MaxQuestionLength = 100;

    /// <summary>GET /search: areas and indicators by name; a name that only one area has leads straight to it.</summary>
    [Function(nameof(SearchPage)), SitePage]
    public IResult SearchPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest http)
    {
        var (context, asked) = (SiteContext.Of(http.HttpContext), TypedText.Straight(http.Text("q") ?? "").Trim());
        if (asked.Length > MaxQuestionLength) asked = asked[..MaxQuestionLength];
        var exact = catalogue.Parts.Areas.Where(a => a.Code == asked || a.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        if (exact is [var only]) return Results.Redirect(SitePage.AddressOf(only));
        return SitePage.Of(http.HttpContext, new SearchPageModel(
            asked, asked.Length == 0 ? [] : [.. Find(asked, context).Distinct().Take(Max)]));
    }

    // What holds the words comes before what only resembles them.
    private IEnumerable<SiteLink> Find(string asked, SiteContext context)
    {
        var names = new RowNames(catalogue, context.Language);
        return catalogue.Parts.Areas.Where(a => Holds(a.Name, asked)).Select(Link)
            .Concat(catalogue.Indicators.Where(i => Holds(names.Full(i), asked))
                .Select(i => new SiteLink($"/indicators/{i.Id}", names.Full(i))))
            .Concat(NearNames.Of(asked, catalogue.Parts.Areas, a => a.Name, Max).Select(Link));
    }

    private static bool Holds(string name, string asked) => name.Contains(asked, StringComparison.OrdinalIgnoreCase);

    private static SiteLink Link(Area area) => new(SitePage.AddressOf(area), area.Name);
}
