using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>Where the mails of each meeting go: one row a meeting, and no trace of it elsewhere.</summary>
public sealed class ContactBook(StorageAccount account, TimeProvider clock)
{
    private readonly TableCopies copies = new(account);
    private readonly Table table = account.Tables.Table(TableNames.Meetings);

    /// <summary>Where a meeting's mails go.</summary>
    public async Task<MeetingContacts> OfAsync(string id, CancellationToken cancellation) =>
        await table.GetAsync(MeetingRow.PartitionOf(id), MeetingRow.ContactsKey(id), cancellation) is { } row ? SplitJson.Get<MeetingContacts>(row) : MeetingContacts.None;

    /// <summary>Deletes a meeting's addresses, here and in the table's copy.</summary>
    public async Task DeleteAsync(string id, string by, CancellationToken cancellation)
    {
        if ((await OfAsync(id, cancellation)).IsNone) return;
        try
        {
            // Written over and not removed, as a batch cannot remove what somebody else removed at the same time.
            await table.ExecuteBatchAsync(
                [TableOperation.UpsertReplace(MeetingRow.Write(id, MeetingContacts.None)), MeetingRow.Note(id, new(clock.GetUtcNow(), by, "contacts", null, null, null))], cancellation);
        }
        catch (TableBatchException repeated) when (repeated.Status == 409)
        {
            // The note is there: nobody but this very call writes a note of its name.
        }

        await copies.RefreshAsync(TableNames.Meetings, cancellation);
    }
}
