using Azure.Data.Tables;

namespace Reporting.Storage.Goals;

/// <summary>
/// The goals that were entered, with every change. A goal and the note of its change are written in one batch, and so are the
/// goals of one import: all of them or none.
/// </summary>
public sealed class GoalRepository(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many goals an area may have, those withdrawn counted: a batch holds each with its note.</summary>
    public const int MaxGoals = 45;

    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Goals);

    /// <summary>The goals of an area, those withdrawn too.</summary>
    public async Task<IReadOnlyList<Goal>> OfAsync(string area, CancellationToken cancellation) =>
        [.. (await RowsAsync(area, cancellation)).Select(GoalRow.Read)];

    /// <summary>The goals of several areas.</summary>
    public async Task<IReadOnlyList<Goal>> OfAsync(IEnumerable<string> areas, CancellationToken cancellation) =>
        [.. (await Task.WhenAll(areas.Distinct(StringComparer.Ordinal).Select(a => OfAsync(a, cancellation)))).SelectMany(g => g)];

    /// <summary>Every change of an area's goals, newest first.</summary>
    public async Task<IReadOnlyList<GoalChange>> HistoryAsync(string area, CancellationToken cancellation)
    {
        var changes = await table.RowsAsync<GoalChangeRow>(
            TableFilter.Partition(area).And(TableFilter.RowPrefix(GoalChangeRow.Changes)), cancellation: cancellation)
            .Select(GoalChangeRow.Read).ToListAsync(cancellation);
        // Two changes may be of the same moment.
        return [.. changes.OrderByDescending(c => c.Goal.Changed).ThenByDescending(c => c.Goal.Version)];
    }

    /// <summary>Writes goals of one area as they are to be. A goal that is so already is left alone.</summary>
    /// <param name="area">The area's code.</param>
    /// <param name="goals">
    /// The goals, each with the version that it was made from: 0 for a new one. Time and author are set here.
    /// </param>
    /// <param name="by">Who changes them.</param>
    /// <returns>What came of it, and the area's goals as they are now.</returns>
    public async Task<(GoalOutcome Outcome, IReadOnlyList<Goal> Now)> SaveAsync(
        string area, IReadOnlyList<Goal> goals, string by, CancellationToken cancellation)
    {
        var rows = (await RowsAsync(area, cancellation)).ToDictionary(r => GoalRow.Read(r).Id, StringComparer.Ordinal);
        var kept = rows.ToDictionary(r => r.Key, r => GoalRow.Read(r.Value), StringComparer.Ordinal);
        var asked = goals.Where(g => kept.GetValueOrDefault(g.Id)?.IsSameAs(g) != true).ToList();
        if (asked.Exists(g => (kept.GetValueOrDefault(g.Id)?.Version ?? 0) != g.Version)) return (GoalOutcome.Conflict, [.. kept.Values]);
        if (kept.Keys.Union(asked.Select(g => g.Id)).Count() > MaxGoals) return (GoalOutcome.TooMany, [.. kept.Values]);
        if (asked.Count > 0 && !await DoAsync(area, rows, kept, asked, by, cancellation))
            return (GoalOutcome.Conflict, await OfAsync(area, cancellation));
        return (GoalOutcome.Done, await OfAsync(area, cancellation));
    }

    // False when another change came first. An answer that was lost is told from that by the name of the change.
    private async Task<bool> DoAsync(string area, Dictionary<string, GoalRow> rows, Dictionary<string, Goal> kept, List<Goal> asked,
        string by, CancellationToken cancellation)
    {
        var (name, now) = (Guid.NewGuid().ToString("N"), clock.GetUtcNow());
        var written = asked.ConvertAll(g => g with { Area = area, Version = g.Version + 1, Changed = now, By = by });
        return await table.TrySubmitAsync(
            [.. written.SelectMany(g => new[] { Write(g, rows.GetValueOrDefault(g.Id), name), Note(g, kept.GetValueOrDefault(g.Id)) })],
            cancellation)
            || (await table.GetOrNullAsync<GoalRow>(area, GoalRow.Goals + written[0].Id, cancellation))?.Change == name;
    }

    private static TableTransactionAction Write(Goal goal, GoalRow? known, string name)
    {
        var row = GoalRow.Write(goal, name);
        return known is null ? TableChange.Add(row) : TableChange.Replace(row, known.ETag);
    }

    private static TableTransactionAction Note(Goal goal, Goal? before) => GoalChangeRow.Note(new(
        goal.Withdrawn ? GoalDeed.Withdrawn : before is { Withdrawn: false } ? GoalDeed.Changed : GoalDeed.Added, goal));

    private async Task<List<GoalRow>> RowsAsync(string area, CancellationToken cancellation) =>
        await table.RowsAsync<GoalRow>(
            TableFilter.Partition(area).And(TableFilter.RowPrefix(GoalRow.Goals)), cancellation: cancellation).ToListAsync(cancellation);
}
