using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>The networks that regions made, with every change. A network and the note of its change are written in one batch.</summary>
public sealed class NetworkRepository(StorageAccount account, TimeProvider clock)
{
    /// <summary>How many networks a region may have, those removed counted.</summary>
    public const int MaxNetworks = 100;

    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Networks);

    /// <summary>A region's networks, those removed too, by name.</summary>
    public async Task<IReadOnlyList<Network>> OfAsync(string region, CancellationToken cancellation) =>
        [.. (await table.RowsAsync<NetworkRow>(
            TableFilter.Partition(region).And(TableFilter.RowPrefix(NetworkRow.Networks)), cancellation: cancellation)
            .Select(NetworkRow.Read).ToListAsync(cancellation)).InDanishOrder(n => n.Name)];

    /// <summary>Every change of a network, newest first.</summary>
    public async Task<IReadOnlyList<Network>> HistoryAsync(string region, string id, CancellationToken cancellation) =>
        [.. (await table.RowsAsync<NetworkChangeRow>(
            TableFilter.Partition(region).And(TableFilter.RowPrefix(NetworkChangeRow.ChangesOf(id))), cancellation: cancellation)
            .Select(NetworkChangeRow.Read).ToListAsync(cancellation)).OrderByDescending(n => n.Version)];

    /// <summary>Writes a network as it is to be. One that is so already is left alone.</summary>
    /// <param name="network">The network with the version that it was made from: 0 for a new one. Time and author are set here.</param>
    /// <param name="by">Who changes it.</param>
    /// <returns>What came of it, and the network as it is now.</returns>
    public async Task<(ChangeOutcome Outcome, Network? Now)> SaveAsync(Network network, string by, CancellationToken cancellation)
    {
        var row = await RowAsync(network, cancellation);
        var known = row is null ? null : NetworkRow.Read(row);
        if (known?.IsSameAs(network) == true) return (ChangeOutcome.Done, known);
        if (known is null && network.Version > 0) return (ChangeOutcome.Missing, null);
        if ((known?.Version ?? 0) != network.Version) return (ChangeOutcome.Conflict, known);
        var next = network with { Version = network.Version + 1, Changed = clock.GetUtcNow(), By = by };
        return await DoAsync(next, row, cancellation) ? (ChangeOutcome.Done, next)
            : (ChangeOutcome.Conflict, await RowAsync(network, cancellation) is { } now ? NetworkRow.Read(now) : null);
    }

    // False when another change came first. An answer that was lost is told from that by the name of the change.
    private async Task<bool> DoAsync(Network network, NetworkRow? known, CancellationToken cancellation)
    {
        var row = NetworkRow.Write(network, Guid.NewGuid().ToString("N"));
        return await table.TrySubmitAsync(
            [known is null ? TableChange.Add(row) : TableChange.Replace(row, known.ETag), NetworkChangeRow.Note(network)], cancellation)
            || (await RowAsync(network, cancellation))?.Change == row.Change;
    }

    private async Task<NetworkRow?> RowAsync(Network network, CancellationToken cancellation) =>
        await table.GetOrNullAsync<NetworkRow>(network.Region, NetworkRow.Networks + network.Id, cancellation);
}
