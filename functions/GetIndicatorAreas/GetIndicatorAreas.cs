using System.Text;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /indicators/{indicator}/areas.{format}: an indicator's month over all areas as csv or xlsx.</summary>
internal static class GetIndicatorAreas
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/indicators/{indicator}/areas.{format}", Handle).AsSitePage();

    private static async Task<IResult> Handle(
        string indicator, string format, HttpContext http, Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteShelf shelf, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known || format is not ("csv" or "xlsx"))
            return SitePage.Missing(http, context.Say("Filen findes ikke", "There is no such file"),
                context.Say("Filerne hedder areas.csv og areas.xlsx under en måling.", "The files are called areas.csv and areas.xlsx below an indicator."));
        var file = await shelf.GetAsync(("file", run, known.Id, format, context.Language), async () =>
            Write(IndicatorTable.Compose(await figures.CountryAsync(run, context.Language, CancellationToken.None), known), format, context.Language), cancellation);
        return Results.File(file, format == "csv" ? "text/csv; charset=utf-8" : OverviewXlsx.ContentType, $"{known.Id}-{run.Month}.{format}");
    }

    private static byte[] Write(PaperDocument document, string format, Language language) =>
        format == "csv" ? Encoding.UTF8.GetBytes(CsvText.Of((TableBlock)document.Blocks[0], language)) : PaperXlsx.Write(document);
}
