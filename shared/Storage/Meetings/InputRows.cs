namespace Reporting.Storage.Meetings;

/// <summary>A comment as a row of the table <c>meetings</c>.</summary>
internal sealed record CommentRow : JsonRow<KeptComment>
{
    public static CommentRow Write(string id, KeptComment comment)
    {
        var row = new CommentRow
        {
            PartitionKey = MeetingKeys.PartitionOf(id), RowKey = MeetingKeys.Comment(id, comment.Author.Area, comment.Slot),
        };
        row.Put(comment);
        return row;
    }

    public static KeptComment Read(CommentRow row) => row.Get(TableNames.Meetings);
}

/// <summary>An agreed agenda as a row of the table <c>meetings</c>.</summary>
internal sealed record AgreedRow : JsonRow<AgreedAgenda>
{
    public static AgreedRow Write(string id, AgreedAgenda agreed)
    {
        var row = new AgreedRow { PartitionKey = MeetingKeys.PartitionOf(id), RowKey = MeetingKeys.Agreed(id, agreed.Author.Area) };
        row.Put(agreed);
        return row;
    }

    public static AgreedAgenda Read(AgreedRow row) => row.Get(TableNames.Meetings);
}

/// <summary>A jobcentre's file as a row of the table <c>meetings</c>; its content is a blob.</summary>
internal sealed record FileRow : JsonRow<KeptFile>
{
    public static FileRow Write(string id, KeptFile file)
    {
        var row = new FileRow { PartitionKey = MeetingKeys.PartitionOf(id), RowKey = MeetingKeys.File(id, file.Author.Area, file.Mark) };
        row.Put(file);
        return row;
    }

    public static KeptFile Read(FileRow row) => row.Get(TableNames.Meetings);
}
