using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>GET /api/indicators: what is measured and how it is read.</summary>
internal static class GetIndicators
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/indicators", Handle)
        .WithSummary("All indicators").WithDescription("Indicators in printed order, with unit, direction, comparison, source and breaks.");

    private static IResult Handle(Catalogue catalogue) => Results.Ok(catalogue.Indicators.Select(i => new
    {
        id = i.Id, name = i.Name, nameEn = i.NameEn, section = i.Section, parent = i.Parent, unit = i.Unit,
        polarity = i.Polarity, changeKind = i.Change, comparedBy = i.ComparedBy, meanBasis = i.Mean, regional = i.Regional,
        provisionalPeriods = i.ProvisionalPeriods, why = i.Why, owner = i.Owner, nextReview = i.NextReview,
        breaks = i.Breaks.Select(b => new { from = b.From.ToString(), reason = b.Reason, reasonEn = b.ReasonEn }),
        source = i.Source, parts = i.IsSum ? i.Parts : null,
    }));
}
