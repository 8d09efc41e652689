using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/areas/{area}/verdicts: all that is said of one area in a month.</summary>
internal static class GetAreaVerdicts
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/areas/{area}/verdicts", Handle)
        .WithSummary("An area's verdicts")
        .WithDescription("The stored verdict of every indicator in ?month= (the newest unless given), in the order of the page, with what it rests on, its explanation and all its episodes.")
        .WithTags(ApiTags.Verdicts).Produces<IEnumerable<VerdictView>>().ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> Handle(
        string area, string? month, int? revision, Catalogue catalogue, RunLedger runs, RunStore store, CancellationToken cancellation)
    {
        if (catalogue.Area(area) is not { } known) return Problem.NoArea(catalogue, area);
        var (served, refusal) = await MonthAddress.ServedAsync(month ?? MonthAddress.Latest, revision, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        if (await store.AreaAsync(run.Month.ToString(), run.Revision, area, cancellation) is not { } slice)
            return Problem.Missing($"{known.Name} does not exist in {run.Month}.");
        return Results.Ok(catalogue.Indicators.Select(i => slice.Verdicts.GetValueOrDefault(i.Id)).OfType<Verdict>().Select(v => VerdictView.Of(v, catalogue)));
    }
}
