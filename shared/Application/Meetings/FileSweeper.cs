namespace Reporting.Application.Meetings;

/// <summary>Deletes what was left of files whose sending was cut off: contents that no row names.</summary>
public sealed class FileSweeper(MeetingFileStore store, MeetingInputRepository inputs, TimeProvider clock)
{
    // A content is written before its row, and is looked at on some days, so that a night without the timer leaves none.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);
    private static readonly TimeSpan LookedAt = TimeSpan.FromDays(7);

    /// <summary>Looks at the contents of the last days.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await foreach (var (id, area, mark) in store.WrittenAsync(now - LookedAt, now - Settled, cancellation))
            if (MeetingId.Read(id) is null || (await inputs.OfAsync(id, cancellation)).Files.All(f => f.Mark != mark))
                await store.DeleteAsync(id, area, mark, cancellation);
    }
}
