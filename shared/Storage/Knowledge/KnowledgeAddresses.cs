using Azure.Data.Tables;

namespace Reporting.Storage.Knowledge;

/// <summary>An entry's address as a row of the table <c>knowledge</c>; without one after it was deleted.</summary>
internal sealed record KnowledgeAddressRow : Row
{
    public string? Mail { get; set; }
}

/// <summary>Where to ask about entries of the knowledge bank: one row an entry, and no trace of it elsewhere.</summary>
public sealed class KnowledgeAddresses(StorageAccount account)
{
    private readonly TableCopies copies = new(account);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Knowledge);

    /// <summary>An entry's address; null when it has none.</summary>
    public async Task<string?> OfAsync(string id, CancellationToken cancellation) =>
        (await table.GetOrNullAsync<KnowledgeAddressRow>(KnowledgeRepository.Partition, KeptKeys.Address(id), cancellation))?.Mail;

    /// <summary>Keeps an entry's address.</summary>
    public Task KeepAsync(string id, string mail, CancellationToken cancellation) => table.PutAsync(Row(id, mail), cancellation);

    /// <summary>Deletes an entry's address, here and in the table's copy. What was cut off before is finished.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        // The copy first, so that it does not come back when this is cut off and the table is lost; and once more, since a copy that
        // was begun before may have had it still. Written over and not removed: a restore may be about to bring it.
        await FromCopyAsync(id, always: false, cancellation);
        await table.PutAsync(Row(id, null), cancellation);
        await FromCopyAsync(id, always: true, cancellation);
    }

    private async Task FromCopyAsync(string id, bool always, CancellationToken cancellation) => await copies.RemoveAsync(
        TableNames.Knowledge, row => row.PartitionKey == KnowledgeRepository.Partition && row.RowKey == KeptKeys.Address(id), always,
        cancellation);

    private static KnowledgeAddressRow Row(string id, string? mail) =>
        new() { PartitionKey = KnowledgeRepository.Partition, RowKey = KeptKeys.Address(id), Mail = mail };
}
