using Microsoft.Extensions.Options;
using Reporting.Application.Operations;

namespace Reporting.Application.Import;

/// <summary>Ends imports whose messages were lost, so that nobody waits for them for ever.</summary>
public sealed class ImportWatcher(ImportRepository imports, IOptions<RunOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LookedBack = TimeSpan.FromDays(7);

    /// <summary>Marks imports as failed that have neither ended nor failed within a run's deadline.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var import in await imports.SinceAsync(now - LookedBack, cancellation))
        {
            if (import.State is not (ImportState.Queued or ImportState.Running) || now <= import.At + options.Value.Deadline) continue;
            var reason =
                $"It had not ended by its deadline, {import.At + options.Value.Deadline:u}: its message was lost. Import again. {import.Reason}";
            await imports.NoteAsync(import with { State = ImportState.Failed, Reason = reason.TrimEnd() }, cancellation);
        }
    }
}
