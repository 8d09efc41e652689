using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Queue <c>import-poison</c>: an import that failed every time is marked as failed.</summary>
internal static class ImportPoison
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(ImportPoison),
        async (Invocation<string> call, ImportLedger imports, PoisonKeeper keeper, CancellationToken cancellation) =>
        {
            if (await keeper.TakeAsync<ImportMessage>(QueueNames.Import, call.Message, cancellation) is not { } message) return;
            if (!Guid.TryParseExact(message.ImportId, "N", out _)) return;
            if (await imports.FindAsync(message.ImportId, cancellation) is not { } import) return;
            await imports.NoteAsync(import with
            {
                State = ImportState.Failed,
                Reason = import.Reason ?? "It failed every time it was tried; the log tells why.",
            }, cancellation);
        }).AsTrigger(nameof(ImportPoison));
}
