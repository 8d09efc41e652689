namespace Reporting.Functions.Mail;

/// <summary>
/// Finds the batch of deliveries that an address names: a run's, the confirmations, reminders, the mails of meetings, or newsletters.
/// </summary>
internal static class DeliveryBatch
{
    /// <summary>The batch; a refusal instead when the address is wrong or there is no such run.</summary>
    /// <param name="month">A month, latest, subscriptions, successions, or a batch of reminders such as reminders-2026-084.</param>
    public static async Task<(string? Batch, Refusal? Refusal)> FindAsync(
        string month, int? revision, RunRepository runs, CancellationToken cancellation)
    {
        if (month is DeliveryRepository.Subscriptions or DeliveryRepository.Successions
            || month.StartsWith(DeliveryRepository.Reminders, StringComparison.Ordinal)
            || month.StartsWith(DeliveryRepository.MeetingMails, StringComparison.Ordinal)
            || month.StartsWith(DeliveryRepository.Newsletters, StringComparison.Ordinal))
            return (month, null);
        var (run, _, refusal) = await RunFinder.FindAsync(month, revision, runs, cancellation);
        return run is null ? (null, refusal) : (DeliveryRepository.BatchOf(run.Key), null);
    }
}
