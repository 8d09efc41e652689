using Azure;
using Azure.Data.Tables;

namespace Reporting.Storage.Runs;

/// <summary>The month runs and which of them are public.</summary>
public sealed class RunRepository(StorageAccount account, TimeProvider clock)
{
    private const string PublishedPartition = "months";
    private readonly TableClient runs = account.Tables.GetTableClient(TableNames.Runs);
    private readonly TableClient published = account.Tables.GetTableClient(TableNames.Published);
    private readonly ServedMonths served = new(clock);

    /// <summary>A run, or null.</summary>
    public async Task<Run?> FindAsync(Period month, int revision, CancellationToken cancellation) =>
        await runs.GetOrNullAsync<RunRow>(month.ToString(), RunRow.Key(revision), cancellation) is { } row ? RunRow.Read(row) : null;

    /// <summary>All revisions of a month, oldest first.</summary>
    public IAsyncEnumerable<Run> OfMonth(Period month, CancellationToken cancellation) =>
        runs.RowsAsync<RunRow>(TableFilter.Partition(month.ToString()), cancellation: cancellation).Select(RunRow.Read);

    /// <summary>The newest revision of a month, whatever its state, or null.</summary>
    public async Task<Run?> NewestAsync(Period month, CancellationToken cancellation) =>
        await OfMonth(month, cancellation).LastOrDefaultAsync(cancellation);

    /// <summary>All runs, oldest month first.</summary>
    public IAsyncEnumerable<Run> AllAsync(CancellationToken cancellation) =>
        runs.RowsAsync<RunRow>(cancellation: cancellation).Select(RunRow.Read);

    /// <summary>The runs that have not ended.</summary>
    public IAsyncEnumerable<Run> OpenAsync(CancellationToken cancellation) =>
        AllAsync(cancellation).Where(r => !RunStates.IsEnded(r.State));

    /// <summary>Adds a run; false when the revision is taken, be it by this very call after a lost answer.</summary>
    public Task<bool> AddAsync(Run run, CancellationToken cancellation) => runs.TryAddAsync(RunRow.Write(run), cancellation);

    /// <summary>
    /// Moves a run to another state, with other facts changed at the same time; the stage's time is noted.
    /// </summary>
    /// <returns>The run as stored, or null when somebody else changed it first: read it again.</returns>
    /// <exception cref="InvalidOperationException">The transition is not in <see cref="RunStates"/>.</exception>
    public async Task<Run?> MoveAsync(Run run, RunState to, Func<Run, Run>? change, CancellationToken cancellation)
    {
        if (!RunStates.Allows(run.State, to))
            throw new InvalidOperationException($"Run {run.Id} is {run.State} and cannot become {to}.");
        var moved = Stamp((change?.Invoke(run) ?? run) with { State = to });
        if (await ReplaceAsync(moved, run.Version, cancellation) is not { } stored) return null;
        if (RunStates.IsEnded(to)) Telemetry.Runs.Add(1, new KeyValuePair<string, object?>("reporting.state", to.ToString()));
        return stored;
    }

    /// <summary>Notes where a run's mails stand.</summary>
    /// <returns>The run as stored, or null when somebody else changed it first: read it again.</returns>
    public Task<Run?> MarkAsync(Run run, RunMails mails, CancellationToken cancellation) =>
        ReplaceAsync(run with { Mails = mails }, run.Version, cancellation);

    /// <summary>Makes a run the one that is served for its month, unless a later revision already is.</summary>
    public async Task PublishAsync(Run run, CancellationToken cancellation)
    {
        await WritePublishedAsync(run, cancellation);
        served.Forget();
    }

    /// <summary>As <see cref="PublishedAsync(CancellationToken)"/>, for those who only read: up to two seconds late.</summary>
    public Task<IReadOnlyList<RunKey>> ServedAsync(CancellationToken cancellation) =>
        served.GetAsync(() => PublishedAsync(cancellation));

    /// <summary>The served revision of each published month, oldest month first.</summary>
    public async Task<IReadOnlyList<RunKey>> PublishedAsync(CancellationToken cancellation) =>
        await published.RowsAsync<PublishedRow>(TableFilter.Partition(PublishedPartition), cancellation: cancellation)
            .Select(r => new RunKey(Period.Parse(r.RowKey), r.Revision)).ToListAsync(cancellation);

    /// <summary>The served revision of a month, or null when none is public.</summary>
    public async Task<int?> PublishedAsync(Period month, CancellationToken cancellation) =>
        (await published.GetOrNullAsync<PublishedRow>(PublishedPartition, month.ToString(), cancellation))?.Revision;

    /// <summary>
    /// Whether a revision is closed: a later public one withholds a figure that had been published. All of it is closed, since
    /// what is withheld could be found again from sums and means.
    /// </summary>
    public async Task<bool> IsClosedAsync(RunKey run, CancellationToken cancellation) =>
        await PublishedAsync(run.Month, cancellation) is { } newest && run.Revision < newest
        && await OfMonth(run.Month, cancellation)
            .AnyAsync(r => r.Revision > run.Revision && r.Revision <= newest && r.Withdrawn > 0, cancellation);

    private async Task<Run?> ReplaceAsync(Run changed, string version, CancellationToken cancellation)
    {
        var row = RunRow.Write(changed);
        return await runs.TryReplaceAsync(row, new ETag(version), cancellation) ? changed with { Version = row.ETag.ToString() } : null;
    }

    private async Task WritePublishedAsync(Run run, CancellationToken cancellation)
    {
        var row = new PublishedRow { PartitionKey = PublishedPartition, RowKey = run.Month.ToString(), Revision = run.Revision };
        while (!await published.TryAddAsync(row, cancellation))
        {
            var stored = await published.GetOrNullAsync<PublishedRow>(PublishedPartition, run.Month.ToString(), cancellation);
            if (stored is null) continue;
            if (stored.Revision >= run.Revision) return;
            if (await published.TryReplaceAsync(row, stored.ETag, cancellation)) return;
        }
    }

    private Run Stamp(Run run)
    {
        var now = clock.GetUtcNow();
        return run.State switch
        {
            RunState.Computing => run with { ComputeStarted = now, PublishStarted = null, Ended = null },
            RunState.Publishing => run with { PublishStarted = now },
            RunState.Importing => run with { Started = now, ComputeStarted = null, PublishStarted = null, Ended = null },
            _ => run with { Ended = now },
        };
    }

    private sealed record PublishedRow : Row
    {
        public int Revision { get; set; }
    }
}
