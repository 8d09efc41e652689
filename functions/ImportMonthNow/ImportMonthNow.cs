using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>POST /api/runs: imports now.</summary>
internal static class ImportMonthNow
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/runs", Handle)
        .WithSummary("Import now").WithDescription("Needs a function key. Answers with where to follow the import.")
        .WithTags(ApiTags.Runs).Accepts<Order>(isOptional: true, "application/json").Produces<AcceptedImport>(202)
        .ProducesProblem(400).ProducesProblem(415).WithSmallBody().WithKey();

    private static async Task<IResult> Handle(HttpRequest http, ImportRequest request, CancellationToken cancellation)
    {
        var order = await Order.ReadAsync(http, cancellation);
        if (order.Month is { } text && !(Period.TryParse(text, out var month) && month.Type == PeriodType.Month))
            return Problem.Bad($"'{text}' is not a month. Write for example 2026M03, or leave it out for the source's newest.");
        return AcceptedImport.Answer(await request.SendAsync(order.Month, cancellation));
    }
}
