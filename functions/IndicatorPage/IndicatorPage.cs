using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /indicators/{indicator}: what an indicator means, and the areas side by side.</summary>
internal static class IndicatorPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/indicators/{indicator}", Handle).AsSitePage();

    private static async Task<IResult> Handle(
        string indicator, HttpContext http, Catalogue catalogue, SiteMonth months, SiteFigures figures, SiteShelf shelf, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Indicator(indicator) is not { } known) return SitePage.NoIndicator(http, catalogue, indicator);
        return SitePage.Of<IndicatorPageView>(http, new
        {
            Context = context, Catalogue = catalogue, Indicator = known, Months = await months.AllAsync(cancellation),
            Shown = await shelf.GetAsync(("indicator", run, known.Id, context.Language), () => ShownAsync(run, known, context.Language, figures), cancellation),
        });
    }

    private static async Task<IndicatorShown> ShownAsync(
        (Period Month, int Revision) run, Indicator indicator, Language language, SiteFigures figures)
    {
        var input = await figures.CountryAsync(run, language, CancellationToken.None);
        var country = figures.Country(run.Month) is not { } area ? null
            : await figures.AreaAsync(run, area, new GroupChoice(null, [], [], null), language, CancellationToken.None);
        return new(input.Run, IndicatorBlocks.Compose(input, indicator, country));
    }
}

/// <summary>What is kept of an indicator's month to show it.</summary>
public sealed record IndicatorShown(RunStamp Run, IReadOnlyList<Block> Blocks);
