using System.Text;
using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The page of what was expected by areas' conditions (rammevilkår), and the groups made of it.</summary>
public sealed class ConditionsPages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache)
{
    /// <summary>GET /conditions: expected and actual in all areas, as a map, a dot plot and a table.</summary>
    [Function(nameof(ConditionsPage)), SitePage]
    public async Task<IResult> ConditionsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "conditions")] HttpRequest http, CancellationToken cancellation)
    {
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        var language = SiteContext.Of(http.HttpContext).Language;
        return SitePage.Of(http.HttpContext, new ConditionsPageModel(
            Shown: await cache.GetAsync(("conditions", run, language), () => ShownAsync(run, language), cancellation),
            Addresses: catalogue.AreasIn(run.Month).DistinctBy(a => a.Name)
                .ToDictionary(a => a.Name, a => $"/areas/{a.Code}?month={run.Month}", StringComparer.Ordinal),
            Months: await months.AllAsync(cancellation)));
    }

    /// <summary>GET /conditions/{file}.csv: the groups of like conditions as rows of a catalogue's groups.csv or members.csv.</summary>
    [Function(nameof(GetConditionsGroups)), SitePage]
    public async Task<IResult> GetConditionsGroups(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "conditions/{file}.csv")] HttpRequest http,
        string file, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        if (file is not ("groups" or "members"))
            return SitePage.Missing(http.HttpContext, context.Say("Filen findes ikke", "There is no such file"), context.Say(
                "Filerne hedder groups.csv og members.csv.", "The files are called groups.csv and members.csv."));
        var groups = await cache.GetAsync(("like", run), () => GroupsAsync(run), cancellation);
        var text = file == "groups" ? LikeConditionsSeeds.Groups(groups) : LikeConditionsSeeds.Members(groups, run.Month + 1);
        return Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", $"{file}.csv");
    }

    private async Task<ConditionsShown> ShownAsync(RunKey run, Language language)
    {
        var input = await figures.CountryAsync(run, language, CancellationToken.None);
        return new(input.Run, ConditionsBlocks.Compose(input));
    }

    private async Task<IReadOnlyList<(Area Area, LikeGroup Like)>> GroupsAsync(RunKey run)
    {
        var input = await figures.CountryAsync(run, Language.Danish, CancellationToken.None);
        return LikeConditions.All(catalogue, input.Slices, run.Month);
    }
}
