using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>Where the mails of each meeting go: one row a meeting, and no trace of it elsewhere.</summary>
public sealed class ContactRepository(StorageAccount account, TimeProvider clock)
{
    private readonly TableCopies copies = new(account);
    private readonly TableClient table = account.Tables.GetTableClient(TableNames.Meetings);

    /// <summary>Where a meeting's mails go.</summary>
    public async Task<MeetingContacts> OfAsync(string id, CancellationToken cancellation) =>
        await table.GetOrNullAsync<MeetingContactsRow>(MeetingKeys.PartitionOf(id), MeetingKeys.Contacts(id), cancellation) is { } row
            ? MeetingContactsRow.Read(row) : MeetingContacts.None;

    /// <summary>Deletes a meeting's addresses, here and in the table's copy. What was cut off before is finished.</summary>
    public async Task DeleteAsync(string id, string by, CancellationToken cancellation)
    {
        // The copy first, so that they do not come back when this is cut off and the table is lost; and once more, since a
        // copy that was begun before may have had them still.
        await FromCopyAsync(id, always: false, cancellation);
        await EraseAsync(id, by, cancellation);
        await FromCopyAsync(id, always: true, cancellation);
    }

    private async Task EraseAsync(string id, string by, CancellationToken cancellation)
    {
        var none = MeetingContactsRow.Write(id, MeetingContacts.None);
        // Written down also where there were none: a restore may be about to bring them.
        if (await table.TryAddAsync(none, cancellation) || (await OfAsync(id, cancellation)).IsNone) return;
        try
        {
            // Written over and not removed, as a batch cannot remove what somebody else removed at the same time.
            await table.SubmitAsync(
                [TableChange.Put(none), MeetingChangeRow.Note(id, new(clock.GetUtcNow(), by, "contacts", null, null, null))],
                cancellation);
        }
        catch (TableTransactionFailedException repeated) when (repeated.Status == 409)
        {
            // The note is there: nobody but this very call writes a note of its name.
        }
    }

    private async Task FromCopyAsync(string id, bool always, CancellationToken cancellation) =>
        await copies.RemoveAsync(TableNames.Meetings,
        row => row.PartitionKey == MeetingKeys.PartitionOf(id) && row.RowKey == MeetingKeys.Contacts(id), always, cancellation);
}
