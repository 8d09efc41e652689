using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>GET /api/indicators: what is measured and how it is read.</summary>
internal static class GetIndicators
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/indicators", Handle)
        .WithSummary("All indicators").WithDescription("Indicators in printed order, with unit, direction, comparison, source and breaks.")
        .WithTags(ApiTags.Areas).Produces<IEnumerable<IndicatorView>>().CachedBriefly();

    private static IResult Handle(Catalogue catalogue) => Results.Ok(catalogue.Indicators.Select(i => new IndicatorView(
        i.Id, i.Name, i.NameEn, i.Section, i.Parent, i.Unit, i.Polarity, i.Change, i.ComparedBy, i.Mean, i.Regional,
        i.ProvisionalPeriods, i.Why, i.Owner, i.NextReview,
        i.Breaks.Select(b => new BreakView(b.From.ToString(), b.Reason, b.ReasonEn)), i.Source, i.IsSum ? i.Parts : null)));
}
