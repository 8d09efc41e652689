namespace Reporting.Storage.Meetings;

/// <summary>A meeting's contacts as a row of the table <c>meetings</c>.</summary>
internal sealed record MeetingContactsRow : JsonRow<MeetingContacts>
{
    public static MeetingContactsRow Write(string id, MeetingContacts contacts)
    {
        var row = new MeetingContactsRow { PartitionKey = MeetingKeys.PartitionOf(id), RowKey = MeetingKeys.Contacts(id) };
        row.Put(contacts);
        return row;
    }

    public static MeetingContacts Read(MeetingContactsRow row) => row.Get(TableNames.Meetings);
}
