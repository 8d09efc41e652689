using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Timer: copies the tables that hold what nobody could compute again.</summary>
internal static class CopyTables
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/" + nameof(CopyTables),
        async (Invocation<TimerInfo> _, TableCopies copies, ILogger<TableCopies> log, CancellationToken cancellation) =>
        {
            var failures = new Failures(log);
            foreach (var table in TableCopies.Tables)
                await failures.TryAsync($"Copying the table {table}", () => copies.WriteAsync(table, cancellation), reason => log.CopyHasFailed(table, reason));
            failures.Throw();
        }).AsTrigger(nameof(CopyTables));
}
