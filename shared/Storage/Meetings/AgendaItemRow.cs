namespace Reporting.Storage.Meetings;

/// <summary>An item for a meeting's agenda as a row of the table <c>meetings</c>.</summary>
internal sealed record AgendaItemRow : JsonRow<KeptItem>
{
    public static AgendaItemRow Write(string id, KeptItem item)
    {
        var row = new AgendaItemRow
        {
            PartitionKey = MeetingKeys.PartitionOf(id), RowKey = MeetingKeys.Item(id, item.Item.Area, item.Slot),
        };
        row.Put(item);
        return row;
    }

    public static KeptItem Read(AgendaItemRow row) => row.Get(TableNames.Meetings);
}
