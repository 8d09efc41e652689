using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>Finds areas and indicators.</summary>
public sealed class SearchPages(Catalogue catalogue, RunRepository runs)
{
    private const int Max = 20;
    private const int MaxQuestionLength = 100;

    /// <summary>
    /// GET /search: areas and indicators by name; a name that only one area has leads straight to it. An area that has ended is
    /// found as those that carry it on, and by its own name as the page that says so.
    /// </summary>
    [Function(nameof(SearchPage)), SitePage]
    public async Task<IResult> SearchPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest http, CancellationToken cancellation)
    {
        var (context, asked) = (SiteContext.Of(http.HttpContext), TypedText.Straight(http.Text("q") ?? "").Trim());
        if (asked.Length > MaxQuestionLength) asked = asked[..MaxQuestionLength];
        var newest = await RunFinder.NewestAsync(runs, cancellation);
        if (Exact(asked, newest) is { } only) return Results.Redirect(SitePage.AddressOf(only));
        return SitePage.Of(http.HttpContext, new SearchPageModel(
            asked, asked.Length == 0 ? [] : [.. Find(asked, context, newest).Distinct().Take(Max)]));
    }

    // A name may have gone over to another code: then the one that has it now is meant.
    private Area? Exact(string asked, Period? newest)
    {
        var named = catalogue.Parts.Areas.Where(a => a.Code == asked || a.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named is [var only]) return only;
        return named.Where(a => newest is { } month && a.Valid.Holds(month)).ToList() is [var now] ? now : null;
    }

    // What holds the words comes before what only resembles them.
    private IEnumerable<SiteLink> Find(string asked, SiteContext context, Period? newest)
    {
        var names = new RowNames(catalogue, context.Language);
        return catalogue.Parts.Areas.Where(a => Holds(a.Name, asked)).SelectMany(a => Now(a, newest)).Select(Link)
            .Concat(catalogue.Indicators.Where(i => Holds(names.Full(i), asked))
                .Select(i => new SiteLink($"/indicators/{i.Id}", names.Full(i))))
            .Concat(NearNames.Of(asked, catalogue.AreasIn(newest), a => a.Name, Max).Select(Link));
    }

    private IReadOnlyList<Area> Now(Area area, Period? newest) => newest is not { } month || area.Valid.Holds(month)
        ? [area] : catalogue.Succession.SuccessorsOf(area, month);

    private static bool Holds(string name, string asked) => name.Contains(asked, StringComparison.OrdinalIgnoreCase);

    private static SiteLink Link(Area area) => new(SitePage.AddressOf(area), area.Name);
}
