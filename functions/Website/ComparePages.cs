using System.Text;
using Microsoft.Extensions.Options;
using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>A few areas side by side over a period of choice: as a page, as files, and as a chart within other pages.</summary>
public sealed class ComparePages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache, IOptions<SiteOptions> site)
{
    /// <summary>
    /// GET /compare: two to five ?areas= in one chart for each of ?indicators=, ?from= one month ?to= another; without any of them the form alone.
    /// </summary>
    [Function(nameof(ComparePage)), SitePage]
    public async Task<IResult> ComparePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "compare")] HttpRequest http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        var choice = new CompareChoiceReader(catalogue, http, context, run.Month).Read();
        return SitePage.Of(http.HttpContext, new ComparePageModel(
            Catalogue: catalogue, Month: run.Month, Months: await months.AllAsync(cancellation), Choices: Choices(run.Month), Choice: choice,
            Shown: choice.IsEmpty || choice.Refusals.Count > 0 ? null : await ShownAsync(run, choice, context.Language, cancellation),
            Site: site.Value.Address.OriginalString.TrimEnd('/')), choice.Refusals.Count > 0 ? 400 : 200);
    }

    /// <summary>GET /compare/chart.{format}: the chart of one of ?indicators= as png or svg, or its figures as csv.</summary>
    [Function(nameof(GetCompareChart)), SitePage]
    public async Task<IResult> GetCompareChart(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "compare/chart.{format}")] HttpRequest http, string format,
        CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        if (format is not ("png" or "svg" or "csv")) return SitePage.Missing(http.HttpContext,
            context.Say("Filen findes ikke", "There is no such file"), context.Say(
                "Filerne hedder chart.png, chart.svg og chart.csv.", "The files are called chart.png, chart.svg and chart.csv."));
        var (found, refusal) = await OneAsync(http, context, cancellation);
        if (found is not { } one) return refusal!;
        var name = $"{one.Chart.Indicator.Id}-{string.Join('-', one.Choice.Areas.Select(a => a.Code))}.{format}";
        return format switch
        {
            "csv" => Results.File(Encoding.UTF8.GetBytes(CsvText.Of(one.Chart.Table, context.Language)), "text/csv; charset=utf-8", name),
            "svg" => Results.File(Encoding.UTF8.GetBytes(Picture(one, context).Svg()), "image/svg+xml", name),
            _ => Results.File(Picture(one, context).Png(), "image/png", name),
        };
    }

    /// <summary>GET /compare/embed: the chart of one of ?indicators=, which any other site may show in a frame.</summary>
    [Function(nameof(CompareEmbed)), SitePage]
    public async Task<IResult> CompareEmbed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "compare/embed")] HttpRequest http, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (found, refusal) = await OneAsync(http, context, cancellation);
        return found is not { } one ? refusal!
            : SitePage.Framed(http.HttpContext, new EmbedPageModel(
                Catalogue: catalogue, Chart: one.Chart, Run: one.Run, Whole: $"{site.Value.Address}compare?{one.Choice.Query()}&lang={context.Code}"));
    }

    private static StandaloneChart Picture((CompareChoice Choice, ComparedChart Chart, RunStamp Run) one, SiteContext context) => StandaloneChart.Of(
        one.Chart.Chart!, context.Say("Kilde: Jobindsats.dk.", "Source: Jobindsats.dk.") + (one.Run.Demo
            ? context.Say(" Demonstrationsdata – ikke virkelige tal.", " Demonstration data – not real figures.") : ""), context.Language);

    private async Task<((CompareChoice Choice, ComparedChart Chart, RunStamp Run)? One, IResult? Refusal)> OneAsync(
        HttpRequest http, SiteContext context, CancellationToken cancellation)
    {
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return (null, page);
        var choice = new CompareChoiceReader(catalogue, http, context, run.Month).Read();
        if (choice.Areas.Count == 0 || choice.Indicators.Count != 1) return (null, Refused(http, context, [context.Say(
            "Skriv to til fem områder og én måling i adressen, for eksempel ?areas=813,851&indicators=ledige-ialt.",
            "Write two to five areas and one indicator in the address, for example ?areas=813,851&indicators=ledige-ialt."), .. choice.Refusals]));
        if (choice.Refusals.Count > 0) return (null, Refused(http, context, choice.Refusals));
        var shown = await ShownAsync(run, choice, context.Language, cancellation);
        return shown.Charts[0].Chart is not null ? ((choice, shown.Charts[0], shown.Run), null) : (null, Refused(http, context, [context.Say(
            "Ingen af områderne har tal i perioden. Vælg en længere periode.", "None of the areas has figures in the period. Choose a longer one.")]));
    }

    private static IResult Refused(HttpRequest http, SiteContext context, IReadOnlyList<string> refusals) => SitePage.Say(http.HttpContext, 400,
        context.Say("Sammenligningen kan ikke vises", "The comparison cannot be shown"), string.Join(" ", refusals),
        new SiteLink("/compare", context.Say("Vælg, hvad der skal sammenlignes", "Choose what to compare")));

    private Task<ComparedShown> ShownAsync(RunKey run, CompareChoice choice, Language language, CancellationToken cancellation) =>
        cache.GetChosenAsync(("compared", run, choice.Query(), language), async () =>
        {
            var input = await figures.TogetherAsync(run, [.. choice.Areas.Select(a => a.Code)], "", language, CancellationToken.None);
            return new ComparedShown(input.Run, [.. choice.Indicators.Select(
                i => ComparedChart.Of(input, i, choice.Areas, choice.From, choice.To, choice.AsIndex))]);
        }, cancellation);

    private List<Area> Choices(Period month) => [.. catalogue.AreasIn(month)
        .OrderBy(a => a.Kind switch { AreaKind.Country => 0, AreaKind.Region => 1, _ => 2 }).ThenInDanishOrder(a => a.Name)];
}
