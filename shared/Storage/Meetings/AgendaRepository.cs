using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>An item for a meeting's agenda as it is kept.</summary>
/// <param name="Slot">Its place among the area's own, from 1.</param>
/// <param name="Item">The item.</param>
public sealed record KeptItem(int Slot, AgendaItem Item);

/// <summary>What the jobcentres ask to have on the agendas of their meetings.</summary>
public sealed class AgendaRepository(StorageAccount account, MeetingRepository meetings, TimeProvider clock)
{
    /// <summary>How many items an area may ask for at one meeting.</summary>
    public const int MaxItems = 20;

    private readonly AgendaLinks links = new(account, clock);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);

    /// <summary>What an area asks for at its meeting on a day: for a pack, which knows the day and not the meeting's id.</summary>
    public async Task<IReadOnlyList<AgendaItem>> OnAsync(string area, DateOnly day, CancellationToken cancellation)
    {
        var held = (await meetings.OfAreaAsync(area, day.Year, cancellation)).Where(m => m.Date == day && !m.Cancelled);
        var items = await Task.WhenAll(held.Select(m => OfAsync(m.Id, cancellation)));
        return [.. items.SelectMany(i => i).Select(i => i.Item).Where(i => i.Area == area)];
    }

    /// <summary>The items that the areas ask for at a meeting, area by area in the order they were written.</summary>
    public async Task<IReadOnlyList<KeptItem>> OfAsync(string id, CancellationToken cancellation) =>
        await table.RowsAsync<AgendaItemRow>(
            TableFilter.Partition(MeetingKeys.PartitionOf(id)).And(TableFilter.RowPrefix(MeetingKeys.ItemsOf(id))),
            cancellation: cancellation).Select(AgendaItemRow.Read).ToListAsync(cancellation);

    /// <summary>Adds an item. The same text twice from one area is one item, so that a repeated request does nothing.</summary>
    /// <returns>False when the area has as many as it may have, or its link was used for as many changes as it may be.</returns>
    public async Task<bool> AddAsync(string id, AgendaItem item, CancellationToken cancellation)
    {
        while (true)
        {
            // Before the items: whoever changes these after it was read writes it, too.
            var link = await links.RowAsync(id, item.Area, cancellation);
            var own = (await OfAsync(id, cancellation)).Where(i => i.Item.Area == item.Area).ToList();
            if (own.Exists(i => i.Item.Text == item.Text)) return true;
            var slot = MeetingKeys.FreeSlot(own.ConvertAll(i => i.Slot), MaxItems);
            if (slot == 0 || !AgendaLinks.Read(link).HasRoom(own.Count)) return false;
            var added = TableChange.Add(AgendaItemRow.Write(id, new(slot, item)));
            if (await TryAsync(id, added, item, "item added", link, cancellation)) return true;
        }
    }

    /// <summary>Removes one of an area's items; one that is gone stays gone.</summary>
    public async Task RemoveAsync(string id, string area, int slot, string by, CancellationToken cancellation)
    {
        while (true)
        {
            var link = await links.RowAsync(id, area, cancellation);
            if ((await OfAsync(id, cancellation)).FirstOrDefault(i => i.Item.Area == area && i.Slot == slot) is not { Item: var item })
                return;
            var removal = TableChange.Delete(MeetingKeys.PartitionOf(id), MeetingKeys.Item(id, area, slot));
            if (await TryAsync(id, removal, item with { By = by }, "item removed", link, cancellation)) return;
        }
    }

    private Task<bool> TryAsync(string id, TableTransactionAction change, AgendaItem item, string what, AgendaLinkRow? link,
        CancellationToken cancellation) => links.TryUseAsync(id, item.Area, link, change, Of(item, what), cancellation);

    private MeetingChange Of(AgendaItem item, string what) =>
        new(clock.GetUtcNow(), item.By, what, null, $"{item.Area}: {item.Text}", null);
}
