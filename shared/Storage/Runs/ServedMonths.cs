namespace Reporting.Storage.Runs;

/// <summary>
/// Which revision of which month is served, known for two seconds, so that a document costs one call to the storage
/// account and not three. This process's own publications are seen at once.
/// </summary>
internal sealed class ServedMonths(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);
    private Known? known;

    /// <summary>The months, oldest first; read anew when what is known is too old, or nothing.</summary>
    public async Task<IReadOnlyList<RunKey>> GetAsync(
        Func<Task<IReadOnlyList<RunKey>>> read)
    {
        if (Volatile.Read(ref known) is { } fresh && clock.GetElapsedTime(fresh.At) < Kept) return fresh.Months;
        var before = clock.GetTimestamp();
        var months = await read();
        // The first month is waited for: nobody is to be told for two seconds more that there is none.
        if (months.Count > 0) Volatile.Write(ref known, new Known(before, months));
        return months;
    }

    /// <summary>Forgets what is known.</summary>
    public void Forget() => Volatile.Write(ref known, null);

    private sealed record Known(long At, IReadOnlyList<RunKey> Months);
}
