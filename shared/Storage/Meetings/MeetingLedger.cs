using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>
/// The meetings with their agreements, agenda items, contacts and every change. A meeting and the note of its change are
/// written in one batch, so that neither is ever without the other.
/// </summary>
public sealed class MeetingLedger(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many years of meetings are looked through for agreements that are still open.</summary>
    public const int YearsBack = 3;

    /// <summary>How many items an area may ask for at one meeting.</summary>
    public const int MostItems = 20;

    private readonly Table table = account.Tables.Table(TableNames.Meetings);

    /// <summary>Writes a new meeting down.</summary>
    /// <param name="meeting">The meeting with its id.</param>
    /// <param name="contacts">Where its mails go.</param>
    /// <param name="by">Who plans it.</param>
    public async Task<Meeting> PlanAsync(Meeting meeting, MeetingContacts contacts, string by, CancellationToken cancellation)
    {
        var planned = meeting with { Version = 1, Changed = clock.GetUtcNow(), By = by };
        // Named by its areas first, so that no meeting can be there unseen; a name without a meeting is passed over.
        await NameAsync(planned, cancellation);
        var row = MeetingRow.Write(PartitionOf(planned.Id), planned, NewName());
        TableOperation[] changes = [TableOperation.Insert(row), Note(planned, "planned", null), .. ContactsOperation(planned.Id, contacts)];
        return await DoAsync(row, changes, cancellation)
            ? planned : throw new InvalidOperationException($"There is a meeting {planned.Id} already; ids are made by chance, so plan it again.");
    }

    /// <summary>A meeting; null when there is none, or none can have such an id.</summary>
    public async Task<Meeting?> FindAsync(string id, CancellationToken cancellation) =>
        await RowAsync(id, cancellation) is { } row ? MeetingRow.Read(row) : null;

    /// <summary>The meetings of a region's year, by day.</summary>
    public async Task<IReadOnlyList<Meeting>> OfAsync(int year, string region, CancellationToken cancellation) =>
        [.. (await table.QueryAsync(TableFilter.Partition(MeetingRow.Partition(year, region)).And(TableFilter.RowPrefix("m|")),
            cancellation: cancellation).Select(MeetingRow.Read).ToListAsync(cancellation)).OrderBy(m => m.Date).ThenBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>The meetings of a region's year on days within a span, by day.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="before">The day after the last.</param>
    public async Task<IReadOnlyList<Meeting>> BetweenAsync(string region, DateOnly from, DateOnly before, CancellationToken cancellation) =>
        [.. (await table.QueryAsync(TableFilter.Partition(MeetingRow.Partition(from.Year, region)).And(TableFilter.RowPrefix("m|"))
            .And(TableFilter.AtLeast("Date", MeetingRow.Day(from))).And(TableFilter.Less("Date", MeetingRow.Day(before))),
            cancellation: cancellation).Select(MeetingRow.Read).ToListAsync(cancellation)).OrderBy(m => m.Date).ThenBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>Changes a meeting.</summary>
    /// <param name="id">The meeting's id.</param>
    /// <param name="version">The version the change is made from.</param>
    /// <param name="change">The meeting as it is to be; its id, version, time and author are set here.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="what">What is done, for the history.</param>
    /// <param name="detail">The agreement's id, or null.</param>
    /// <returns>The meeting as it is now, unless it is missing.</returns>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> ChangeAsync(
        string id, int version, Func<Meeting, Meeting> change, string by, string what, string? detail, CancellationToken cancellation)
    {
        if (await RowAsync(id, cancellation) is not { } row) return (ChangeOutcome.Missing, null);
        var known = MeetingRow.Read(row);
        if (known.Version != version) return (ChangeOutcome.Conflict, known);
        var changed = change(known) with { Id = id, Version = version + 1, Changed = clock.GetUtcNow(), By = by };
        await NameAsync(changed, cancellation);
        var next = MeetingRow.Write(row.PartitionKey, changed, NewName());
        var done = await DoAsync(next, [TableOperation.Replace(next, row.ETag), Note(changed, what, detail)], cancellation);
        return done ? (ChangeOutcome.Done, changed) : (ChangeOutcome.Conflict, await FindAsync(id, cancellation));
    }

    /// <summary>Every change of a meeting and its items, oldest first; empty when there is no such meeting.</summary>
    public async Task<IReadOnlyList<MeetingChange>> HistoryAsync(string id, CancellationToken cancellation) =>
        MeetingId.Read(id) is null ? [] : await table.QueryAsync(TableFilter.Partition(PartitionOf(id))
            .And(TableFilter.RowPrefix(MeetingRow.ChangesOf(id))), cancellation: cancellation).Select(MeetingRow.Get<MeetingChange>).ToListAsync(cancellation);

    /// <summary>Where a meeting's mails go.</summary>
    public async Task<MeetingContacts> ContactsAsync(string id, CancellationToken cancellation) =>
        await table.GetAsync(PartitionOf(id), MeetingRow.ContactsKey(id), cancellation) is { } row ? MeetingRow.Get<MeetingContacts>(row) : MeetingContacts.None;

    /// <summary>Puts other contacts in place of a meeting's; with <see cref="MeetingContacts.None"/> the addresses are gone.</summary>
    public async Task SetContactsAsync(string id, MeetingContacts contacts, string by, CancellationToken cancellation)
    {
        // None over none is no change, and nothing that a batch could delete.
        if (await table.GetAsync(PartitionOf(id), MeetingRow.ContactsKey(id), cancellation) is null && IsNone(contacts)) return;
        TableOperation[] changes =
        [
            .. ContactsOperation(id, contacts) is [var written] ? [written]
                : new[] { TableOperation.Delete(PartitionOf(id), MeetingRow.ContactsKey(id)) },
            Note(id, new(clock.GetUtcNow(), by, "contacts", null, null, null)),
        ];
        try
        {
            await table.ExecuteBatchAsync(changes, cancellation);
        }
        catch (TableBatchException repeated) when (repeated.Status is 404 or 409)
        {
            // The addresses are gone already, or the note is there: nobody but this very call writes a note of its name.
        }
    }

    /// <summary>The items that the areas ask for at a meeting, area by area in the order they were written.</summary>
    public async Task<IReadOnlyList<KeptItem>> ItemsAsync(string id, CancellationToken cancellation) =>
        await table.QueryAsync(TableFilter.Partition(PartitionOf(id)).And(TableFilter.RowPrefix(MeetingRow.ItemsOf(id))), cancellation: cancellation)
            .Select(MeetingRow.Get<KeptItem>).ToListAsync(cancellation);

    /// <summary>Adds an item. The same text twice from one area is one item, so that a repeated request does nothing.</summary>
    /// <returns>False when the area has as many as it may have.</returns>
    public async Task<bool> AddItemAsync(string id, AgendaItem item, CancellationToken cancellation)
    {
        while (true)
        {
            var own = (await ItemsAsync(id, cancellation)).Where(i => i.Item.Area == item.Area).ToList();
            if (own.Exists(i => i.Item.Text == item.Text)) return true;
            // After the last, so that they keep their order; a gap is filled only when the end is reached.
            var slot = own.Count == 0 || own[^1].Slot < MostItems ? own.Select(i => i.Slot).LastOrDefault() + 1
                : Enumerable.Range(1, MostItems).FirstOrDefault(s => own.TrueForAll(i => i.Slot != s));
            if (slot == 0) return false;
            var row = new TableEntity(PartitionOf(id), MeetingRow.ItemKey(id, item.Area, slot));
            MeetingRow.Put(row, new KeptItem(slot, item));
            try
            {
                await table.ExecuteBatchAsync([TableOperation.Insert(row), Note(id, Of(item, "item added"))], cancellation);
                return true;
            }
            catch (TableBatchException taken) when (taken.Status == 409)
            {
                // Somebody wrote into the same place at the same time, or this very call did; looking again tells which.
            }
        }
    }

    /// <summary>Removes one of an area's items; one that is gone stays gone.</summary>
    public async Task RemoveItemAsync(string id, string area, int slot, string by, CancellationToken cancellation)
    {
        if ((await ItemsAsync(id, cancellation)).FirstOrDefault(i => i.Item.Area == area && i.Slot == slot) is not { } kept) return;
        try
        {
            await table.ExecuteBatchAsync(
                [TableOperation.Delete(PartitionOf(id), MeetingRow.ItemKey(id, area, slot)), Note(id, Of(kept.Item with { By = by }, "item removed"))], cancellation);
        }
        catch (TableBatchException gone) when (gone.Status == 404)
        {
            // Removed twice at the same time.
        }
    }

    /// <summary>
    /// What a pack opens with: all agreements of an area's last meeting before a day, and those still open from earlier
    /// meetings of this year and the <see cref="YearsBack"/> before; the oldest meeting first.
    /// </summary>
    public async Task<IReadOnlyList<PastAgreement>> AgreementsBeforeAsync(string area, DateOnly day, CancellationToken cancellation)
    {
        var held = (await OfAreaAsync(area, day.Year - YearsBack, cancellation))
            .Where(m => !m.Cancelled && m.Date < day && m.Minutes is not null).OrderBy(m => m.Date).ThenBy(m => m.Id, StringComparer.Ordinal).ToList();
        return [.. held.SelectMany((m, i) => m.Minutes!.Agreements
            .Where(a => a.Area == area && (i == held.Count - 1 || a.State == AgreementState.Open)).Select(a => new PastAgreement(m.Date, a)))];
    }

    private async Task<List<Meeting>> OfAreaAsync(string area, int firstYear, CancellationToken cancellation)
    {
        var names = await table.QueryAsync(TableFilter.Partition(MeetingRow.AreaPartition(area))
            .And(TableFilter.RowFrom($"{firstYear:D4}-")), cancellation: cancellation).Select(r => r.RowKey).ToListAsync(cancellation);
        var meetings = await Task.WhenAll(names.Select(n => FindAsync(n, cancellation)));
        return [.. meetings.OfType<Meeting>().Where(m => m.Areas.Contains(area))];
    }

    private async Task<TableEntity?> RowAsync(string id, CancellationToken cancellation) =>
        MeetingId.Read(id) is null ? null : await table.GetAsync(PartitionOf(id), MeetingRow.MeetingKey(id), cancellation);

    private Task NameAsync(Meeting meeting, CancellationToken cancellation) => Task.WhenAll(meeting.Areas.Select(a =>
        table.UpsertReplaceAsync(new TableEntity(MeetingRow.AreaPartition(a), meeting.Id), cancellation)));

    // False when another change came first. An answer that was lost is told from that by the name of the change.
    private async Task<bool> DoAsync(TableEntity meeting, IReadOnlyList<TableOperation> changes, CancellationToken cancellation)
    {
        try
        {
            await table.ExecuteBatchAsync(changes, cancellation);
            return true;
        }
        catch (TableBatchException refused) when (refused.Status is 404 or 409 or 412)
        {
            return await table.GetAsync(meeting.PartitionKey, meeting.RowKey, cancellation) is { } row && row.GetString("Change") == meeting.GetString("Change");
        }
    }

    private TableOperation Note(Meeting meeting, string what, string? detail) =>
        Note(meeting.Id, new(meeting.Changed, meeting.By, what, meeting.Version, detail, meeting));

    private TableOperation Note(string id, MeetingChange change)
    {
        var row = new TableEntity(PartitionOf(id), MeetingRow.ChangesOf(id) + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        MeetingRow.Put(row, change);
        return TableOperation.Insert(row);
    }

    private MeetingChange Of(AgendaItem item, string what) => new(clock.GetUtcNow(), item.By, what, null, $"{item.Area}: {item.Text}", null);

    private static TableOperation[] ContactsOperation(string id, MeetingContacts contacts)
    {
        if (IsNone(contacts)) return [];
        var row = new TableEntity(PartitionOf(id), MeetingRow.ContactsKey(id));
        MeetingRow.Put(row, contacts);
        return [TableOperation.UpsertReplace(row)];
    }

    private static bool IsNone(MeetingContacts contacts) => contacts.Region is null && contacts.Areas.Count == 0;

    private static string NewName() => Guid.NewGuid().ToString("N");

    private static string PartitionOf(string id) =>
        MeetingId.Read(id) is { } read ? MeetingRow.Partition(read.Year, read.Region) : throw new ArgumentException($"'{id}' is not a meeting's id.", nameof(id));
}
