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

    /// <summary>GET /indicators/{indicator}: what an indicator means, and the areas side by side.</summary>
    [Function(nameof(IndicatorPage)), SitePage]
    public async Task<IResult> IndicatorPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "indicators/{indicator}")] HttpRequest http,
        string indicator, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (served, page) = await months.FindAsync(http.HttpContext, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known) return SitePage.NoIndicator(http.HttpContext, catalogue, indicator);
        var key = ("indicator", run, known.Id, context.Language);
        return SitePage.Of(http.HttpContext, new IndicatorPageModel(
            Catalogue: catalogue, Indicator: known, Months: await months.AllAsync(cancellation),
            Shown: await cache.GetAsync(key, () => ShownAsync(run, known, context.Language), cancellation)));
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

    private async Task<IndicatorShown> ShownAsync(RunKey run, Indicator indicator, Language language)
    {
        var input = await figures.CountryAsync(run, language, CancellationToken.None);
        var country = figures.Country(run.Month) is not { } area ? null
            : (await figures.PictureAsync(run, area, GroupChoice.Usual, CancellationToken.None)).Picture;
        return new(input.Run, IndicatorBlocks.Compose(input, indicator, country));
    }

    private static byte[] Write(PaperDocument document, string format, Language language) =>
        format == "csv" ? Encoding.UTF8.GetBytes(CsvText.Of((TableBlock)document.Blocks[0], language)) : PaperXlsx.Write(document);
}
