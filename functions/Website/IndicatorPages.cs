using System.Text;
using Reporting.Website.Figures;

namespace Reporting.Functions.Website;

/// <summary>The pages of indicators, and their tables as files.</summary>
public sealed class IndicatorPages(Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteCache cache)
{
    /// <summary>GET /indicators: all indicators.</summary>
    [Function(nameof(IndicatorsPage)), SitePage]
    public IResult IndicatorsPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "indicators")] HttpRequest http) =>
        SitePage.Of(http.HttpContext, new IndicatorsPageModel(Catalogue: catalogue));

    /// <summary>GET /indicators/{indicator}: how all areas are doing, and what an indicator means; ?area= brings one forward.</summary>
    [Function(nameof(IndicatorPage)), SitePage]
    public async Task<IResult> IndicatorPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "indicators/{indicator}")] HttpRequest http,
        string indicator, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known) return SitePage.NoIndicator(http.HttpContext, catalogue, indicator);
        Area? chosen = null;
        if (http.Text("area") is { Length: > 0 } asked)
        {
            chosen = catalogue.Area(asked);
            if (chosen is null || !SiteFigures.IsLocal(chosen)) return SitePage.NoArea(http.HttpContext, catalogue, asked, run.Month);
            if (!chosen.Valid.Holds(run.Month))
                return SitePage.NotIn(http.HttpContext, catalogue, chosen, run.Month, await months.AllAsync(cancellation));
        }

        var key = ("indicator", run, known.Id, chosen?.Code, context.AskedMonth, context.Language);
        return SitePage.Of(http.HttpContext, new IndicatorPageModel(
            Catalogue: catalogue, Indicator: known, Chosen: chosen, Months: await months.AllAsync(cancellation),
            Shown: chosen is null ? await cache.GetAsync(key, ShownAsync, cancellation)
                : await cache.GetChosenAsync(key, ShownAsync, cancellation)));

        async Task<IndicatorShown> ShownAsync()
        {
            var input = await figures.CountryAsync(run, context.Language, CancellationToken.None);
            return new(input.Run, input.Scope, IndicatorSheet.Compose(input, known, chosen, context.AskedMonth));
        }
    }

    /// <summary>GET /indicators/{indicator}/areas.{format}: an indicator's month over all areas as csv or xlsx.</summary>
    [Function(nameof(GetIndicatorAreas)), SitePage]
    public async Task<IResult> GetIndicatorAreas(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "indicators/{indicator}/areas.{format}")] HttpRequest http,
        string indicator, string format, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known || format is not ("csv" or "xlsx"))
            return SitePage.Missing(http.HttpContext, context.Say("Filen findes ikke", "There is no such file"), context.Say(
                "Filerne hedder areas.csv og areas.xlsx under en måling.",
                "The files are called areas.csv and areas.xlsx below an indicator."));
        var file = await cache.GetAsync(("file", run, known.Id, format, context.Language), WrittenAsync, cancellation);
        var type = format == "csv" ? "text/csv; charset=utf-8" : OverviewXlsx.ContentType;
        return Results.File(file, type, $"{known.Id}-{run.Month}.{format}");

        async Task<byte[]> WrittenAsync()
        {
            var input = await figures.CountryAsync(run, context.Language, CancellationToken.None);
            return Write(IndicatorTable.Compose(input, known), format, context.Language);
        }
    }

    private static byte[] Write(PaperDocument document, string format, Language language) =>
        format == "csv" ? Encoding.UTF8.GetBytes(CsvText.Of((TableBlock)document.Blocks[0], language)) : PaperXlsx.Write(document);
}
