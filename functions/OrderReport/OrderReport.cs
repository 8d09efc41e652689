using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/reports: orders a report.</summary>
internal static class OrderReport
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/reports", Handle)
        .WithSummary("Order a report").WithDescription(
            "Needs a function key. GET /api/reports lists what can be ordered. Ordering the same twice gives the same report, which never changes.")
        .WithTags(ApiTags.Reports).Accepts<ReportRequest>("application/json").Produces<OrderView>(202)
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(415).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(
        HttpRequest http, ReportRules rules, RunLedger runs, OrderDesk desk, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, ReportRequest.Expected, cancellation);
        var mistakes = new Mistakes();
        var request = ReportRequest.Read(body.RootElement, mistakes);
        if (mistakes.Count > 0) return Problem.Of(mistakes);
        var (served, refusal) = await MonthAddress.ServedAsync(request.Month, null, runs, cancellation);
        if (served is not { } run) return Problem.Of(refusal!);
        return rules.Read(request, run, mistakes) is { } content
            ? OrderView.Accepted(await desk.OrderAsync(content, Orderer.Key, cancellation), OrderAddress.Reports) : Problem.Of(mistakes);
    }
}
