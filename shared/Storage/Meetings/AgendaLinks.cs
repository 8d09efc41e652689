using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>The links of meetings at which jobcentres write their items; the region renews and withdraws them.</summary>
public sealed class AgendaLinks(StorageAccount account, TimeProvider clock)
{
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);

    /// <summary>An area's link for a meeting.</summary>
    public async Task<AgendaLink> OfAsync(string id, string area, CancellationToken cancellation) =>
        Read(await RowAsync(id, area, cancellation));

    /// <summary>Renews a link: the next generation opens the page, and has all its changes before it.</summary>
    /// <param name="generation">The generation to replace; another one was renewed already and stays.</param>
    /// <param name="by">Who renews it.</param>
    public Task RenewAsync(string id, string area, int generation, string by, CancellationToken cancellation) =>
        ChangeAsync(id, area, generation, _ => new(generation + 1, false, 0), by, "link renewed", cancellation);

    /// <summary>Withdraws a link: nothing opens the page until it is renewed.</summary>
    /// <inheritdoc cref="RenewAsync"/>
    public Task WithdrawAsync(string id, string area, int generation, string by, CancellationToken cancellation) =>
        ChangeAsync(id, area, generation, known => known with { Withdrawn = true }, by, "link withdrawn", cancellation);

    internal Task<AgendaLinkRow?> RowAsync(string id, string area, CancellationToken cancellation) =>
        table.GetOrNullAsync<AgendaLinkRow>(MeetingKeys.PartitionOf(id), MeetingKeys.Link(id, area), cancellation);

    internal static AgendaLink Read(AgendaLinkRow? row) => row is null ? AgendaLink.First : AgendaLinkRow.Read(row);

    /// <summary>Writes a link in place of the row that was read and no other.</summary>
    internal static TableTransactionAction Write(string id, string area, AgendaLinkRow? known, AgendaLink link)
    {
        var row = AgendaLinkRow.Write(id, area, link);
        return known is null ? TableChange.Add(row) : TableChange.Replace(row, known.ETag);
    }

    /// <summary>Makes a change of an area's with its note, and counts it against the link as it was read.</summary>
    /// <returns>
    /// False when somebody changed something of the area's at the same time, or this very call did; looking again tells which.
    /// </returns>
    internal async Task<bool> TryUseAsync(string id, string area, AgendaLinkRow? link, TableTransactionAction change, MeetingChange note,
        CancellationToken cancellation)
    {
        var known = Read(link);
        var used = Write(id, area, link, known with { Changes = known.Changes + 1 });
        return await table.TrySubmitAsync([change, used, MeetingChangeRow.Note(id, note)], cancellation);
    }

    private async Task ChangeAsync(
        string id, string area, int generation, Func<AgendaLink, AgendaLink> change, string by, string what, CancellationToken cancellation)
    {
        while (await RowAsync(id, area, cancellation) is var row && Read(row) is var known && known.Generation == generation
            && change(known) != known)
        {
            // Where it was used, renewed or withdrawn at the same time, or this very call did it, looking again tells which.
            if (await table.TrySubmitAsync(
                [Write(id, area, row, change(known)), MeetingChangeRow.Note(id, new(clock.GetUtcNow(), by, what, null, area, null))],
                cancellation)) return;
        }
    }
}
