using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>Finds areas and indicators.</summary>
public sealed class SearchPages(Catalogue catalogue, RunRepository runs)
{
    private const int Max = 20;
    private const int MaxQuestionLength = 100;

    /// <summary>
    /// GET /search: areas and indicators by name; what only one is called leads straight to it. An area that has ended is
    /// found as those that carry it on, and by its own name as the page that says so.
    /// </summary>
    [Function(nameof(SearchPage)), SitePage]
    public async Task<IResult> SearchPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest http, CancellationToken cancellation)
    {
        var (context, asked) = (SiteContext.Of(http.HttpContext), TypedText.Straight(string.Join(' ', http.Query["q"].ToArray())).Trim());
        if (asked.Length > MaxQuestionLength) asked = asked[..MaxQuestionLength];
        var newest = await RunFinder.NewestAsync(runs, cancellation);
        if (Exact(asked, newest) is { } only) return Results.Redirect(SitePage.AddressOf(only));
        var hits = new SearchHits(catalogue, context, newest);
        List<SearchHit> found = [.. hits.Find(asked).Distinct()];
        if (found is [var hit]) return Results.Redirect(hit.Address);
        return SitePage.Of(http.HttpContext, new SearchPageModel(asked, [.. found.Take(Max)], found.Count, found.Count > 0 ? [] : [.. hits.Near(asked, Max)]));
    }

    // A name may have gone over to another code: then the one that has it now is meant.
    private Area? Exact(string asked, Period? newest)
    {
        var spelt = FoldedName.Spellings(asked).ToHashSet(StringComparer.Ordinal);
        var named = catalogue.Parts.Areas.Where(a => a.Code == asked || spelt.Contains(FoldedName.Of(a.Name))).ToList();
        if (named is [var only]) return only;
        return named.Where(a => newest is { } month && a.Valid.Holds(month)).ToList() is [var now] ? now : null;
    }
}
