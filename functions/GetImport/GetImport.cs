using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/imports/{id}: how an import goes or went.</summary>
internal static class GetImport
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/imports/{id}", Handle)
        .WithSummary("One import").WithDescription("Whether it is queued, running, made a run, found nothing new or failed, and why.")
        .ProducesProblem(404);

    private static async Task<IResult> Handle(string id, ImportLedger imports, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(id, "N", out _) || await imports.FindAsync(id, cancellation) is not { } import)
            return Problem.Missing($"There is no import '{id}'. POST /api/runs answers with the id of the import it makes.");
        return Results.Ok(new
        {
            import = import.Id, state = import.State, at = import.At, reason = import.Reason,
            month = import.Run?.Month.ToString(), revision = import.Run?.Revision,
            run = import.Run is { } run ? $"/api/runs/{run.Month}?revision={run.Revision}" : null,
        });
    }
}
