using Azure.Data.Tables;

namespace Reporting.Storage.Distribution;

/// <summary>
/// Removes subscribers so that nothing is left of their addresses. The row is emptied and not deleted: for a while it says
/// that the subscriber was removed, so that a removal that was cut off is finished, and what a restore brings back goes
/// again. Ids are never used twice.
/// </summary>
internal sealed class SubscriberRemoval(StorageAccount account)
{
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Subscribers);
    private readonly TableCopies copies = new(account);

    /// <summary>Removes a subscriber, or finishes what was cut off.</summary>
    /// <param name="goes">Whether it goes as it is now; always when left out.</param>
    /// <returns>False when there is none, in the copy neither, or when it does not go.</returns>
    public async Task<bool> RemoveAsync(string id, Func<Subscriber, bool>? goes, CancellationToken cancellation)
    {
        var row = await table.GetOrNullAsync<SubscriberRow>(SubscriberRow.Partition, id, cancellation);
        if (row is not null && SubscriberRow.IsFinished(row)) return false;
        // Where the table is lost, the copy may still have it.
        return (row is not null || await IsCopiedAsync(id, cancellation))
            && (await RemoveAsync([id], goes ?? (_ => true), cancellation)).Count > 0;
    }

    /// <summary>Removes subscribers.</summary>
    /// <returns>Those that are gone.</returns>
    public async Task<IReadOnlyCollection<string>> RemoveAsync(
        IReadOnlyCollection<string> ids, Func<Subscriber, bool> goes, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        // The copy first: from now on nobody comes back, even when this is cut off and the table is lost.
        await FromCopyAsync(ids, always: false, cancellation);
        var gone = new List<string>();
        foreach (var id in ids)
            if (await EmptyAsync(id, goes, cancellation)) gone.Add(id);
        await FinishAsync(gone, cancellation);
        return gone;
    }

    /// <summary>Finishes removals that were cut off, and takes away what a restore brought back.</summary>
    /// <param name="before">What was finished before this need not be remembered.</param>
    public async Task SweepAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var removed = await table.RowsAsync<SubscriberRow>(TableFilter.Partition(SubscriberRow.Partition), cancellation: cancellation)
            .Where(SubscriberRow.IsRemoved).ToListAsync(cancellation);
        var found = await DeleteAddressesAsync(removed.Select(r => r.RowKey).ToHashSet(), cancellation);
        await FinishAsync([.. removed.Where(r => !SubscriberRow.IsFinished(r)).Select(r => r.RowKey).Union(found)], cancellation);
        foreach (var row in removed.Where(r => SubscriberRow.IsFinished(r) && r.Timestamp < before))
            await table.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
    }

    // Whether it is gone now. Where the row is missing it is noted all the same: a restore may be about to bring it.
    private async Task<bool> EmptyAsync(string id, Func<Subscriber, bool> goes, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.GetOrNullAsync<SubscriberRow>(SubscriberRow.Partition, id, cancellation);
            if (row is null ? await table.TryAddAsync(SubscriberRow.WriteRemoved(id), cancellation) : SubscriberRow.IsRemoved(row))
            {
                await DeleteAddressesAsync(new HashSet<string> { id }, cancellation);
                return true;
            }

            if (row is null) continue;
            var subscriber = SubscriberRow.Read(row);
            if (!goes(subscriber)) return false;
            if (!await table.TryReplaceAsync(SubscriberRow.WriteRemoved(id), row.ETag, cancellation)) continue;
            await DeleteAddressAsync(subscriber, cancellation);
            return true;
        }
    }

    // Again when it was written meanwhile, unless it leads to somebody else by now.
    private async Task DeleteAddressAsync(Subscriber subscriber, CancellationToken cancellation)
    {
        while (await table.GetOrNullAsync<AddressRow>(AddressRow.Partition, MailKey.Of(subscriber.Mail), cancellation) is { } row
            && row.Subscriber == subscriber.Id
            && !await table.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation))
        {
        }
    }

    private async Task<HashSet<string>> DeleteAddressesAsync(HashSet<string> ids, CancellationToken cancellation)
    {
        var found = new HashSet<string>();
        if (ids.Count == 0) return found;
        await foreach (var row in table.RowsAsync<AddressRow>(TableFilter.Partition(AddressRow.Partition), cancellation: cancellation))
        {
            if (row.Subscriber is not { } owner || !ids.Contains(owner)) continue;
            await table.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation);
            found.Add(owner);
        }

        return found;
    }

    // The copy once more, since one that was begun before may have had them still.
    private async Task FinishAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return;
        await FromCopyAsync(ids, always: true, cancellation);
        await table.SubmitAllAsync([.. ids.Select(SubscriberRow.Finish)], cancellation);
    }

    private async Task FromCopyAsync(IReadOnlyCollection<string> ids, bool always, CancellationToken cancellation)
    {
        var all = ids.ToHashSet();
        await copies.RemoveAsync(TableNames.Subscribers, row => SubscriberRow.IsOf(row, all), always, cancellation);
    }

    private ValueTask<bool> IsCopiedAsync(string id, CancellationToken cancellation)
    {
        var one = new HashSet<string> { id };
        return copies.ReadAsync(TableNames.Subscribers, cancellation).AnyAsync(row => SubscriberRow.IsOf(row, one), cancellation);
    }
}
