using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /areas/{area}: an area's month as a page.</summary>
internal static class AreaPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/areas/{area}", Handle).ExcludeFromDescription();

    private static async Task<IResult> Handle(
        string area, string? group, string? with, HttpContext http, Catalogue catalogue, SiteMonth months, PackInputReader packs, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (served, page) = await months.FindAsync(http, cancellation);
        if (served is not { } run) return page!;
        if (catalogue.Area(area) is not { } known || !known.Valid.Holds(run.Month))
            return SitePage.Missing(http, context.Say("Området findes ikke", "There is no such area"), Problem.NoAreaText(catalogue, area));
        var own = (with ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(c => catalogue.Area(c)?.Valid.Holds(run.Month) == true).Distinct().ToList();
        var content = new OrderContent(run.Month, run.Revision)
        {
            Pack = new MeetingPackOrder(MeetingKind.Individual, [known.Code]) { Language = context.Language },
            Group = group is not null && catalogue.Group(group)?.HasMembersIn(run.Month) == true ? group : null,
            OwnGroup = own.Count >= catalogue.Parts.MinimumGroup ? own : [],
        };
        var pack = Pack.Of(await packs.ReadAsync(content, OrderParts.Whole, cancellation));
        return SitePage.Of<AreaPageView>(http, new
        {
            Context = context, Pack = pack, Blocks = AreaBlocks.Compose(pack, context.Language), Months = await months.AllAsync(cancellation),
        });
    }
}
