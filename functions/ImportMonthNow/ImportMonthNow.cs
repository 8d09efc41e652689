using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>POST /api/runs: imports now.</summary>
internal static class ImportMonthNow
{
    /// <summary>What the request may say.</summary>
    /// <param name="Month">The month to make, such as 2026M03; the source's newest when left out.</param>
    public sealed record Order(string? Month);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/runs", Handle)
        .WithSummary("Import now").WithDescription("Needs a function key. Answers with where to follow the import.")
        .ProducesProblem(400).Produces(202);

    private static async Task<IResult> Handle(Order? order, ImportRequest request, CancellationToken cancellation)
    {
        if (order?.Month is { } text && !(Period.TryParse(text, out var month) && month.Type == PeriodType.Month))
            return Problem.BadMonth(text);
        var id = await request.SendAsync(order?.Month, cancellation);
        return Results.Accepted($"/api/imports/{id}", new { import = id, status = $"/api/imports/{id}" });
    }
}
