using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>Finds the batch of deliveries that an address names: a run's, or the confirmations.</summary>
internal static class DeliveryBatch
{
    /// <summary>The batch; a problem instead when the address is wrong or there is no such run.</summary>
    /// <param name="month">A month, latest, or subscriptions.</param>
    public static async Task<(string? Batch, IResult? Problem)> FindAsync(
        string month, int? revision, RunLedger runs, CancellationToken cancellation)
    {
        if (month == DeliveryLedger.Subscriptions) return (month, null);
        var (run, _, problem) = await MonthAddress.FindAsync(month, revision, runs, cancellation);
        return run is null ? (null, problem) : (DeliveryLedger.BatchOf(run.Month.ToString(), run.Revision), null);
    }
}
