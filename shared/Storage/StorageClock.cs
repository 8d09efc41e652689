namespace Reporting.Storage;

/// <summary>
/// The time as the storage account tells it. It is the same for all instances of the app, and what one notes (a lease, a
/// deadline, when a message was sent) another compares with its own time.
/// </summary>
/// <param name="local">This machine's clock. It is believed as long as the account's answers agree with it.</param>
public sealed class StorageClock(TimeProvider local) : TimeProvider
{
    // The account tells whole seconds, and clocks that agree to this are as good as one.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);
    private long ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => local.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    /// <summary>When a request is sent, for <see cref="Hear"/>.</summary>
    internal DateTimeOffset Sending() => local.GetUtcNow();

    /// <summary>Takes in what an answer says of the time. It was written between sending and now, however long that took.</summary>
    /// <param name="sent">What <see cref="Sending"/> gave before the request was sent.</param>
    /// <param name="said">The answer's date; null when it has none.</param>
    internal void Hear(DateTimeOffset sent, DateTimeOffset? said)
    {
        if (said is not { } date) return;
        var difference = date < sent - Tolerance ? date - sent : date > local.GetUtcNow() + Tolerance
            ? date - local.GetUtcNow() : TimeSpan.Zero;
        Interlocked.Exchange(ref ahead, difference.Ticks);
    }
}
