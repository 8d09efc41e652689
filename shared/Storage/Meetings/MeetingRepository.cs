using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>
/// The meetings with their agreements and every change. A meeting and the note of its change are
/// written in one batch, so that neither is ever without the other.
/// </summary>
public sealed class MeetingRepository(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many years of meetings are looked through for agreements that are still open.</summary>
    public const int YearsBack = 3;

    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);
    private readonly TableCopies copies = new(account);

    /// <summary>Writes a new meeting down.</summary>
    /// <param name="meeting">The meeting with its id.</param>
    /// <param name="contacts">Where its mails go.</param>
    /// <param name="by">Who plans it.</param>
    /// <exception cref="InvalidOperationException">There is a meeting with the id.</exception>
    public async Task<Meeting> PlanAsync(Meeting meeting, MeetingContacts contacts, string by, CancellationToken cancellation) =>
        await TryPlanAsync(meeting, contacts, by, cancellation)
        ?? throw new InvalidOperationException($"There is a meeting {meeting.Id} already; ids are made by chance, so plan it again.");

    /// <summary>Writes a new meeting down; null when there is one with its id already.</summary>
    /// <inheritdoc cref="PlanAsync"/>
    public async Task<Meeting?> TryPlanAsync(Meeting meeting, MeetingContacts contacts, string by, CancellationToken cancellation)
    {
        var planned = meeting with { Version = 1, Changed = clock.GetUtcNow(), By = by };
        // Named by its areas first, so that no meeting can be there unseen; a name without a meeting is passed over.
        await NameAsync(planned, cancellation);
        var row = MeetingRow.Write(MeetingKeys.PartitionOf(planned.Id), planned, NewName());
        TableTransactionAction[] changes =
            [TableChange.Add(row), Note(planned, "planned", null), .. ContactsOperation(planned.Id, null, contacts)];
        return await DoAsync(row, changes, cancellation) ? planned : null;
    }

    /// <summary>A meeting; null when there is none, or none can have such an id.</summary>
    public async Task<Meeting?> FindAsync(string id, CancellationToken cancellation) =>
        await RowAsync(id, cancellation) is { } row ? MeetingRow.Read(row) : null;

    /// <summary>The meetings of a region's year, by day.</summary>
    public async Task<IReadOnlyList<Meeting>> OfAsync(int year, string region, CancellationToken cancellation) =>
        [.. (await table.RowsAsync<MeetingRow>(TableFilter.Partition(MeetingKeys.Partition(year, region)).And(TableFilter.RowPrefix("m|")),
            cancellation: cancellation).Select(MeetingRow.Read).ToListAsync(cancellation)).OrderBy(m => m.Date)
                .ThenBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>The meetings of a region's year on days within a span, by day.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="before">The day after the last.</param>
    public async Task<IReadOnlyList<Meeting>> BetweenAsync(string region, DateOnly from, DateOnly before, CancellationToken cancellation) =>
        [.. (await table.RowsAsync<MeetingRow>(
            TableFilter.Partition(MeetingKeys.Partition(from.Year, region)).And(TableFilter.RowPrefix("m|"))
            .And(TableFilter.Of($"Date ge {MeetingKeys.Day(from)}")).And(TableFilter.Of($"Date lt {MeetingKeys.Day(before)}")),
            cancellation: cancellation).Select(MeetingRow.Read).ToListAsync(cancellation)).OrderBy(m => m.Date)
                .ThenBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>Changes a meeting.</summary>
    /// <param name="id">The meeting's id.</param>
    /// <param name="version">The version the change is made from.</param>
    /// <param name="change">The meeting as it is to be; its id, version, time and author are set here.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="what">What is done, for the history.</param>
    /// <param name="detail">The agreement's id, or null.</param>
    /// <param name="contacts">Where its mails go from now on; null for where they went, apart from areas that are in it no longer.</param>
    /// <returns>The meeting as it is now, unless it is missing.</returns>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> ChangeAsync(
        string id, int version, Func<Meeting, Meeting> change, string by, string what, string? detail, MeetingContacts? contacts,
        CancellationToken cancellation)
    {
        if (await RowAsync(id, cancellation) is not { } row) return (ChangeOutcome.Missing, null);
        var known = MeetingRow.Read(row);
        if (known.Version != version) return (ChangeOutcome.Conflict, known);
        var changed = Invitation.Follow(known, change(known), clock.GetUtcNow()) with
        {
            Id = id, Version = version + 1, Changed = clock.GetUtcNow(), By = by,
        };
        await NameAsync(changed, cancellation);
        var next = MeetingRow.Write(row.PartitionKey, changed, NewName());
        var (addresses, fewer) = await ContactsAsync(known, changed, contacts, cancellation);
        if (!await DoAsync(next, [TableChange.Replace(next, row.ETag), Note(changed, what, detail), .. addresses], cancellation))
            return (ChangeOutcome.Conflict, await FindAsync(id, cancellation));
        if (fewer) await copies.RefreshAsync(TableNames.Meetings, row.PartitionKey, MeetingKeys.Contacts(id), cancellation);
        return (ChangeOutcome.Done, changed);
    }

    /// <summary>Every change of a meeting and its items, oldest first; empty when there is no such meeting.</summary>
    public async Task<IReadOnlyList<MeetingChange>> HistoryAsync(string id, CancellationToken cancellation) =>
        MeetingId.Read(id) is null ? [] : await table.RowsAsync<MeetingChangeRow>(ChangesOf(id), cancellation: cancellation)
            .Select(MeetingChangeRow.Read).ToListAsync(cancellation);

    /// <summary>Changes of a meeting and its items, oldest first, from one on.</summary>
    /// <param name="after">The key of the change before the first; null to begin with the oldest.</param>
    /// <param name="max">At most so many.</param>
    /// <returns>The changes, and the key to go on after; null when there are no more.</returns>
    public async Task<(IReadOnlyList<MeetingChange> Changes, string? Next)> HistoryAfterAsync(string id, string? after, int max,
        CancellationToken cancellation)
    {
        if (MeetingId.Read(id) is null) return ([], null);
        // Keys have one length: the zero makes a text that comes after this one and before the next.
        TableFilter[] bounds = after is null ? [] : [TableFilter.RowFrom($"{MeetingKeys.ChangesOf(id)}{after}0")];
        var rows = await ChangesAsync<MeetingChangeRow>(bounds, id, null, max + 1, cancellation);
        return ([.. rows.Take(max).Select(MeetingChangeRow.Read)], rows.Count > max ? MeetingKeys.ChangeOf(rows[max - 1]) : null);
    }

    /// <summary>A page of a meeting's history, newest first.</summary>
    /// <param name="before">The key of the change after the newest one to show; null to begin with the newest.</param>
    /// <param name="max">At most so many.</param>
    public async Task<HistoryPage> HistoryBeforeAsync(string id, string? before, int max, CancellationToken cancellation)
    {
        if (MeetingId.Read(id) is null) return new([], null);
        TableFilter[] bounds = before is null ? [] : [TableFilter.RowBefore(MeetingKeys.ChangesOf(id) + before)];
        // The table is read forwards alone, so the keys come first: they are small, and the changes hold whole meetings.
        var keys = await ChangesAsync<KeyRow>(bounds, id, ["PartitionKey"], int.MaxValue, cancellation);
        var first = Math.Max(0, keys.Count - max);
        var shown = await BetweenAsync(keys, first, keys.Count, id, cancellation);
        Meeting? earlier = null;
        for (var end = first; end > 0 && earlier is null; end -= max)
            earlier =
                (await BetweenAsync(keys, Math.Max(0, end - max), end, id, cancellation)).LastOrDefault(
                    c => c.Meeting is not null)?.Meeting;
        return new([.. HistoryEntry.Of(shown, earlier).Reverse()], first > 0 ? MeetingKeys.ChangeOf(keys[first]) : null);
    }

    /// <summary>What a pack opens with; see <see cref="DialogueBefore"/>. Of this year and the <see cref="YearsBack"/> before.</summary>
    /// <param name="area">The area's code.</param>
    /// <param name="readers">The codes of all areas that read the pack: only meetings that each of them took part in count.</param>
    /// <param name="day">The day of the meeting the pack is for.</param>
    /// <param name="lineage">
    /// The codes of an area and of those it carries on, whose meetings count as its own; only itself when left out.
    /// </param>
    public async Task<DialogueBefore> DialogueBeforeAsync(string area, IReadOnlyList<string> readers, DateOnly day,
        CancellationToken cancellation, Func<string, IReadOnlyList<string>>? lineage = null)
    {
        lineage ??= only => [only];
        var named = await Task.WhenAll(lineage(area).Select(a => OfAreaAsync(a, day.Year - YearsBack, cancellation)));
        return DialogueBefore.Of(named.SelectMany(m => m).DistinctBy(m => m.Id), area, readers, day, lineage);
    }

    /// <summary>The agreements alone of what a pack opens with.</summary>
    /// <inheritdoc cref="DialogueBeforeAsync"/>
    public async Task<IReadOnlyList<PastAgreement>> AgreementsBeforeAsync(string area, IReadOnlyList<string> readers, DateOnly day,
        CancellationToken cancellation, Func<string, IReadOnlyList<string>>? lineage = null) =>
        (await DialogueBeforeAsync(area, readers, day, cancellation, lineage)).Agreements;

    /// <summary>The meetings an area is in, from a year on, in no certain order.</summary>
    public async Task<IReadOnlyList<Meeting>> OfAreaAsync(string area, int firstYear, CancellationToken cancellation)
    {
        var names = await table.RowsAsync<KeyRow>(TableFilter.Partition(MeetingKeys.PartitionOfArea(area))
            .And(TableFilter.RowFrom($"{firstYear:D4}-")), cancellation: cancellation).Select(r => r.RowKey).ToListAsync(cancellation);
        var meetings = await Task.WhenAll(names.Select(n => FindAsync(n, cancellation)));
        return [.. meetings.OfType<Meeting>().Where(m => m.Areas.Contains(area))];
    }

    private async Task<IReadOnlyList<MeetingChange>> BetweenAsync(
        List<KeyRow> keys, int from, int end, string id, CancellationToken cancellation) => from == end ? [] :
        [.. (await ChangesAsync<MeetingChangeRow>([TableFilter.RowFrom(keys[from].RowKey)], id, null, end - from, cancellation))
            .Select(MeetingChangeRow.Read)];

    private Task<List<T>> ChangesAsync<T>(
        IEnumerable<TableFilter> bounds, string id, IReadOnlyCollection<string>? select, int max, CancellationToken cancellation)
        where T : Row =>
        table.RowsAsync<T>(bounds.Aggregate(ChangesOf(id), (all, one) => all.And(one)), select, max, cancellation)
            .ToListAsync(cancellation).AsTask();

    private static TableFilter ChangesOf(string id) =>
        TableFilter.Partition(MeetingKeys.PartitionOf(id)).And(TableFilter.RowPrefix(MeetingKeys.ChangesOf(id)));

    private async Task<MeetingRow?> RowAsync(string id, CancellationToken cancellation) => MeetingId.Read(id) is null ? null
        : await table.GetOrNullAsync<MeetingRow>(MeetingKeys.PartitionOf(id), MeetingKeys.Meeting(id), cancellation);

    private Task NameAsync(Meeting meeting, CancellationToken cancellation) => Task.WhenAll(meeting.Areas.Select(a =>
        table.PutAsync(new KeyRow { PartitionKey = MeetingKeys.PartitionOfArea(a), RowKey = meeting.Id }, cancellation)));

    // False when another change came first. An answer that was lost is told from that by the name of the change.
    private async Task<bool> DoAsync(MeetingRow meeting, IReadOnlyList<TableTransactionAction> changes, CancellationToken cancellation)
    {
        return await table.TrySubmitAsync(changes, cancellation)
            || (await table.GetOrNullAsync<MeetingRow>(meeting.PartitionKey, meeting.RowKey, cancellation) is { } row
                && row.Change == meeting.Change);
    }

    // What changes in the row of the contacts, and whether an address goes by it.
    private async Task<(TableTransactionAction[] Operations, bool Fewer)> ContactsAsync(Meeting before, Meeting after,
        MeetingContacts? asked, CancellationToken cancellation)
    {
        if (asked is null && before.Areas.SequenceEqual(after.Areas)) return ([], false);
        var kept = await table.GetOrNullAsync<MeetingContactsRow>(
            MeetingKeys.PartitionOf(after.Id), MeetingKeys.Contacts(after.Id), cancellation);
        var known = kept is null ? MeetingContacts.None : MeetingContactsRow.Read(kept);
        var next = (asked?.WithMarksOf(known) ?? known).Within(after.Areas);
        return (ContactsOperation(after.Id, kept, next), known.Addresses.Except(next.Addresses).Any());
    }

    // In place of the row that was read and no other, so that addresses deleted meanwhile stay deleted.
    private static TableTransactionAction[] ContactsOperation(string id, MeetingContactsRow? kept, MeetingContacts contacts) =>
        kept is not null ? [TableChange.Replace(MeetingContactsRow.Write(id, contacts), kept.ETag)]
        : contacts.IsNone ? [] : [TableChange.Add(MeetingContactsRow.Write(id, contacts))];

    private static TableTransactionAction Note(Meeting meeting, string what, string? detail) =>
        MeetingChangeRow.Note(meeting.Id, new(meeting.Changed, meeting.By, what, meeting.Version, detail, meeting));

    private static string NewName() => Guid.NewGuid().ToString("N");
}
