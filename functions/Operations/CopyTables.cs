namespace Reporting.Functions.Operations;

/// <summary>Timer: copies the tables that hold what nobody could compute again.</summary>
public sealed class CopyTables(TableCopies copies, ILogger<TableCopies> log)
{
    /// <summary>Handles the moment.</summary>
    [Function(nameof(CopyTables))]
    public async Task Run([TimerTrigger("%CopySchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        var failures = new Failures(log);
        foreach (var table in TableCopies.Tables)
        {
            await failures.TryAsync(
                $"Copying the table {table}", () => copies.WriteAsync(table, cancellation), reason => log.CopyHasFailed(table, reason));
        }

        failures.Throw();
    }
}
