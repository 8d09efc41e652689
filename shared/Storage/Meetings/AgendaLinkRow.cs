namespace Reporting.Storage.Meetings;

/// <summary>The link for an area's items at a meeting as a row of the table <c>meetings</c>.</summary>
internal sealed record AgendaLinkRow : JsonRow<AgendaLink>
{
    public static AgendaLinkRow Write(string id, string area, AgendaLink link)
    {
        var row = new AgendaLinkRow { PartitionKey = MeetingKeys.PartitionOf(id), RowKey = MeetingKeys.Link(id, area) };
        row.Put(link);
        return row;
    }

    public static AgendaLink Read(AgendaLinkRow row) => row.Get(TableNames.Meetings);
}
