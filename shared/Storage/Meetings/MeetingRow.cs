using System.Globalization;
using Azure.Data.Tables;

namespace Reporting.Storage.Meetings;

/// <summary>
/// The rows of the table <c>meetings</c>. A region's year is one partition, so that a meeting and the note of its change are
/// written together: <c>m|id</c> the meeting, <c>h|id|change</c> a change, <c>i|id|area|slot</c> an item for the agenda,
/// <c>l|id|area</c> the link for items and <c>c|id</c> its contacts. One more partition for each area names the meetings it is in.
/// </summary>
internal static class MeetingRow
{
    /// <summary>The partition of a region's year.</summary>
    public static string Partition(int year, string region) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{region}");

    /// <summary>The partition that a meeting is in.</summary>
    /// <exception cref="ArgumentException">The text is no meeting's id.</exception>
    public static string PartitionOf(string id) =>
        MeetingId.Read(id) is { } read
            ? Partition(read.Year, read.Region) : throw new ArgumentException($"'{id}' is not a meeting's id.", nameof(id));

    /// <summary>The partition that names an area's meetings.</summary>
    public static string AreaPartition(string area) => $"area-{area}";

    public static string MeetingKey(string id) => $"m|{id}";

    public static string ContactsKey(string id) => $"c|{id}";

    public static string ItemKey(string id, string area, int slot) =>
        ItemsOf(id) + string.Create(CultureInfo.InvariantCulture, $"{area}|{slot:D2}");

    public static string ItemsOf(string id) => $"i|{id}|";

    public static string LinkKey(string id, string area) => $"l|{id}|{area}";

    public static string ChangesOf(string id) => $"h|{id}|";

    /// <summary>The key of a change within its meeting: 32 hexadecimal digits that sort by time.</summary>
    public static string ChangeOf(TableEntity row) => row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..];

    /// <summary>Writes a meeting.</summary>
    /// <param name="change">A name that this very change alone has.</param>
    public static TableEntity Write(string partition, Meeting meeting, string change)
    {
        var row = new TableEntity(partition, MeetingKey(meeting.Id))
        {
            ["Date"] = Day(meeting.Date), ["Version"] = meeting.Version, ["Change"] = change,
        };
        SplitJson.Put(row, meeting);
        return row;
    }

    public static Meeting Read(TableEntity row) => SplitJson.Get<Meeting>(row);

    /// <summary>Writes the note of a change, under a name that no other has and that sorts by time.</summary>
    public static TableTransactionAction Note(string id, MeetingChange change)
    {
        var row = new TableEntity(PartitionOf(id), ChangesOf(id) + Guid.CreateVersion7(change.At).ToString("N"));
        SplitJson.Put(row, change);
        return TableChange.Add(row);
    }

    /// <summary>Writes a meeting's contacts.</summary>
    public static TableEntity Write(string id, MeetingContacts contacts)
    {
        var row = new TableEntity(PartitionOf(id), ContactsKey(id));
        SplitJson.Put(row, contacts);
        return row;
    }

    /// <summary>A day as text that sorts by time.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
