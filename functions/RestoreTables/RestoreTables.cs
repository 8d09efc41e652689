using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>POST /api/tables/restore: makes lost rows again, from blobs alone.</summary>
internal static class RestoreTables
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/api/tables/restore", Handle)
        .WithSummary("Restore lost tables").WithDescription(
            "Needs the app's master key. Writes the rows that are missing, from the runs' blobs and the tables' copies; what is there stays as it is, so that it may be done again. Mails are not sent anew.")
        .WithTags(ApiTags.Runs).Produces<IReadOnlyDictionary<string, RestoredTable>>().WithSmallBody().WithKey();

    private static async Task<IResult> Handle(TableRestore restore, CancellationToken cancellation) =>
        Results.Ok(await restore.RestoreAsync(cancellation));
}
