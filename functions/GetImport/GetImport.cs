using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /api/imports/{id}: how an import goes or went.</summary>
internal static class GetImport
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/imports/{id}", Handle)
        .WithSummary("One import").WithDescription("Whether it is queued, running, made a run, found nothing new or failed, and why.")
        .WithTags(ApiTags.Runs).Produces<ImportView>().ProducesProblem(404);

    private static async Task<IResult> Handle(string id, ImportLedger imports, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(id, "N", out _) || await imports.FindAsync(id, cancellation) is not { } import)
            return Problem.Missing($"There is no import '{id}'. POST /api/runs answers with the id of the import it makes.");
        return Results.Ok(new ImportView(
            import.Id, import.State, import.At, import.Reason, import.Run?.Month.ToString(), import.Run?.Revision,
            import.Run is { } run ? $"/api/runs/{run.Month}?revision={run.Revision}" : null));
    }
}
