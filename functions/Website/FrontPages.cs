using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The front page.</summary>
public sealed class FrontPages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache)
{
    // An empty template would be taken for the function's name, and a slash alone cannot be put behind a prefix.
    private const string Root = "{root:regex(^$)?}";

    private const int MaxNamed = 8, MaxNew = 30;

    /// <summary>GET /: the newest month at a glance, or that of ?month=; ?topic= for the map of one topic.</summary>
    [Function(nameof(FrontPage)), SitePage]
    public async Task<IResult> FrontPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Root)] HttpRequest http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        Topic? topic = null;
        if (http.Text("topic") is { Length: > 0 } asked && (topic = catalogue.Topic(asked)) is null) return NoTopic(http, context, asked);
        var local = (await figures.FindingsAsync(run, cancellation))
            .Where(f => catalogue.Area(f.Finding.Area) is { } area && SiteFigures.IsLocal(area)).ToList();
        return SitePage.Of(http.HttpContext, new FrontPageModel(
            Catalogue: catalogue, Month: run.Month, Months: await months.AllAsync(cancellation), Topic: topic,
            Country: figures.Country(run.Month) is not { } country ? null
                : await cache.GetAsync(("front", run, context.Language), () => CountryAsync(run, country, context.Language), cancellation),
            Map: await cache.GetAsync(("map", run, topic?.Id, context.AskedMonth, context.Language), async () => FrontMap.Of(catalogue, run.Month,
                SiteFigures.Local(catalogue, run.Month), local, await figures.JudgedAsync(run, CancellationToken.None), context.Language, topic,
                context.AskedMonth), cancellation),
            Attention: Areas(local.Where(f => f.Finding.IsProblem)), Improved: Areas(local.Where(f => f.Finding.State == VerdictState.Improved)),
            New: Areas(local.Where(f => f.Finding.IsNewProblem), MaxNew), Over: Areas(local.Where(f => f.Finding.WasProblem))));
    }

    private IResult NoTopic(HttpRequest http, SiteContext context, string asked) => SitePage.Missing(http.HttpContext,
        context.Say("Emnet findes ikke", "There is no such topic"),
        context.Say($"“{asked}” er ikke et emne. Vælg et på forsiden, for eksempel:", $"“{asked}” is not a topic. Choose one on the front page, for example:"),
        [.. FrontPageModel.TopicsOf(catalogue).Take(MaxNamed).Select(t => new SiteLink($"/?topic={t.Id}", context.Say(t.Name, t.NameEn)))]);

    private async Task<CountryShown> CountryAsync(RunKey run, Area country, Language language)
    {
        var (stamp, picture, _) = await figures.PictureAsync(run, country, GroupChoice.Usual, CancellationToken.None);
        return new(stamp, CountryBlocks.Compose(picture, catalogue, language));
    }

    // Each area once, with the finding that matters most; of those that are over, what mattered most.
    private static NamedFindings Areas(IEnumerable<LedFinding> findings, int max = MaxNamed)
    {
        var areas = LedFinding.Sort(findings).OrderByDescending(f => f.Finding.IsEnded ? Seriousness.Rank(f.Finding.Before) : 0)
            .DistinctBy(f => f.Finding.Area).ToList();
        return new([.. areas.Take(max)], areas.Count);
    }
}
