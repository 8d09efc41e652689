using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>Where the mails of each meeting go: one row a meeting, and no trace of it elsewhere.</summary>
public sealed class ContactBook(StorageAccount account, TimeProvider clock)
{
    private readonly Table table = account.Tables.Table(TableNames.Meetings);

    /// <summary>Where a meeting's mails go.</summary>
    public async Task<MeetingContacts> OfAsync(string id, CancellationToken cancellation) =>
        await table.GetAsync(MeetingRow.PartitionOf(id), MeetingRow.ContactsKey(id), cancellation) is { } row ? MeetingRow.Get<MeetingContacts>(row) : MeetingContacts.None;

    /// <summary>Puts other contacts in place of a meeting's; with <see cref="MeetingContacts.None"/> the addresses are gone.</summary>
    public async Task SetAsync(string id, MeetingContacts contacts, string by, CancellationToken cancellation)
    {
        // None over none is no change, and nothing that a batch could delete.
        if (await table.GetAsync(MeetingRow.PartitionOf(id), MeetingRow.ContactsKey(id), cancellation) is null && contacts.IsNone) return;
        TableOperation[] changes =
        [
            .. MeetingRow.ContactsOperation(id, contacts) is [var written] ? [written]
                : new[] { TableOperation.Delete(MeetingRow.PartitionOf(id), MeetingRow.ContactsKey(id)) },
            MeetingRow.Note(id, new(clock.GetUtcNow(), by, "contacts", null, null, null)),
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
}
