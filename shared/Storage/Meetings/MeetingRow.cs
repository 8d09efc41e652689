using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reporting.Domain;
using Reporting.Storage.Tables;

namespace Reporting.Storage;

/// <summary>
/// The rows of the table <c>meetings</c>. A region's year is one partition, so that a meeting and the note of its change are
/// written together: <c>m|id</c> the meeting, <c>h|id|change</c> a change, <c>i|id|area|slot</c> an item for the agenda and
/// <c>c|id</c> its contacts. One more partition for each area names the meetings it is in.
/// </summary>
internal static class MeetingRow
{
    // A property holds 32,768 characters, and minutes may have more.
    private const int Part = 30_000;

    private static readonly JsonSerializerOptions Options = new(SliceJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it is never put into a page as it is
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>The partition of a region's year.</summary>
    public static string Partition(int year, string region) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{region}");

    /// <summary>The partition that a meeting is in.</summary>
    /// <exception cref="ArgumentException">The text is no meeting's id.</exception>
    public static string PartitionOf(string id) =>
        MeetingId.Read(id) is { } read ? Partition(read.Year, read.Region) : throw new ArgumentException($"'{id}' is not a meeting's id.", nameof(id));

    /// <summary>The partition that names an area's meetings.</summary>
    public static string AreaPartition(string area) => $"area-{area}";

    public static string MeetingKey(string id) => $"m|{id}";

    public static string ContactsKey(string id) => $"c|{id}";

    public static string ItemKey(string id, string area, int slot) => ItemsOf(id) + string.Create(CultureInfo.InvariantCulture, $"{area}|{slot:D2}");

    public static string ItemsOf(string id) => $"i|{id}|";

    public static string ChangesOf(string id) => $"h|{id}|";

    /// <summary>Writes a meeting.</summary>
    /// <param name="change">A name that this very change alone has.</param>
    public static TableEntity Write(string partition, Meeting meeting, string change)
    {
        var row = new TableEntity(partition, MeetingKey(meeting.Id))
        {
            ["Date"] = Day(meeting.Date), ["Version"] = meeting.Version, ["Change"] = change,
        };
        Put(row, meeting);
        return row;
    }

    public static Meeting Read(TableEntity row) => Get<Meeting>(row);

    /// <summary>Writes the note of a change, under a name that no other has and that sorts by time.</summary>
    public static TableOperation Note(string id, MeetingChange change)
    {
        var row = new TableEntity(PartitionOf(id), ChangesOf(id) + Guid.CreateVersion7(change.At).ToString("N"));
        Put(row, change);
        return TableOperation.Insert(row);
    }

    /// <summary>Writes a meeting's contacts; nothing when there are none.</summary>
    public static TableOperation[] ContactsOperation(string id, MeetingContacts contacts)
    {
        if (contacts.IsNone) return [];
        var row = new TableEntity(PartitionOf(id), ContactsKey(id));
        Put(row, contacts);
        return [TableOperation.UpsertReplace(row)];
    }

    /// <summary>A day as text that sorts by time.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Puts a value into a row as JSON, over as many properties as it needs.</summary>
    public static void Put<T>(TableEntity row, T value)
    {
        var json = JsonSerializer.Serialize(value, Options);
        for (var at = 0; at < json.Length; at += Part) row[PartName(at / Part)] = json.Substring(at, Math.Min(Part, json.Length - at));
    }

    /// <summary>Reads what <see cref="Put"/> wrote.</summary>
    public static T Get<T>(TableEntity row)
    {
        var parts = Enumerable.Range(0, row.Properties.Count).Select(i => row.GetString(PartName(i))).TakeWhile(p => p is not null);
        return JsonSerializer.Deserialize<T>(string.Concat(parts), Options)!;
    }

    private static string PartName(int number) => $"Json{number.ToString(CultureInfo.InvariantCulture)}";
}
