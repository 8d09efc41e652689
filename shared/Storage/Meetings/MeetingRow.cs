namespace Reporting.Storage.Meetings;

/// <summary>A meeting as a row of the table <c>meetings</c>.</summary>
internal sealed record MeetingRow : JsonRow<Meeting>
{
    /// <summary>The day, by which meetings are found: <see cref="MeetingKeys.Day"/>.</summary>
    public string? Date { get; set; }

    public int? Version { get; set; }

    /// <summary>A name that the last change alone has.</summary>
    public string? Change { get; set; }

    /// <summary>Writes a meeting.</summary>
    /// <param name="change">A name that this very change alone has.</param>
    public static MeetingRow Write(string partition, Meeting meeting, string change)
    {
        var row = new MeetingRow
        {
            PartitionKey = partition,
            RowKey = MeetingKeys.Meeting(meeting.Id),
            Date = MeetingKeys.Day(meeting.Date),
            Version = meeting.Version,
            Change = change,
        };
        row.Put(meeting);
        return row;
    }

    public static Meeting Read(MeetingRow row) => row.Get(TableNames.Meetings);
}
