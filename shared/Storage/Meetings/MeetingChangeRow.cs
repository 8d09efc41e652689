using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>A change of a meeting as a row of the table <c>meetings</c>.</summary>
internal sealed record MeetingChangeRow : JsonRow<MeetingChange>
{
    /// <summary>Writes the note of a change, under a name that no other has and that sorts by time.</summary>
    public static TableTransactionAction Note(string id, MeetingChange change)
    {
        var row = new MeetingChangeRow
        {
            PartitionKey = MeetingKeys.PartitionOf(id),
            RowKey = MeetingKeys.ChangesOf(id) + Guid.CreateVersion7(change.At).ToString("N"),
        };
        row.Put(change);
        return TableChange.Add(row);
    }

    public static MeetingChange Read(MeetingChangeRow row) => row.Get(TableNames.Meetings);
}
