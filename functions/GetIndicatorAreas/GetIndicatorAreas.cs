using System.Text;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /indicators/{indicator}/areas.{format}: an indicator's month over all areas as csv or xlsx.</summary>
internal static class GetIndicatorAreas
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/indicators/{indicator}/areas.{format}", Handle).ExcludeFromDescription();

    private static async Task<IResult> Handle(
        string indicator, string format, HttpContext http, Catalogue catalogue, SiteMonth months, SiteFigures figures, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known || format is not ("csv" or "xlsx"))
            return SitePage.Missing(http, context.Say("Filen findes ikke", "There is no such file"),
                context.Say("Filerne hedder areas.csv og areas.xlsx under en måling.", "The files are called areas.csv and areas.xlsx below an indicator."));
        var document = IndicatorTable.Compose(await figures.CountryAsync(run, context.Language, cancellation), known);
        var name = $"{known.Id}-{run.Month}.{format}";
        if (format == "csv")
            return Results.File(Encoding.UTF8.GetBytes(CsvText.Of((TableBlock)document.Blocks[0], context.Language)), "text/csv; charset=utf-8", name);
        using var file = new MemoryStream();
        PaperXlsx.Write(document, file);
        return Results.File(file.ToArray(), Workbook, name);
    }
}
