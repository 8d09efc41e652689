using System.Globalization;

namespace Reporting.Storage.Meetings;

/// <summary>
/// The keys of the table <c>meetings</c>. A region's year is one partition, so that a meeting and the note of its change are
/// written together: <c>m|id</c> the meeting, <c>h|id|change</c> a change, <c>i|id|area|slot</c> an item for the agenda,
/// <c>l|id|area</c> the link for items, <c>k|id|area|slot</c> a comment, <c>g|id|area</c> an agreed agenda, <c>f|id|area|mark</c> a
/// file, <c>e|id|area</c> what it answered about the meeting, <c>c|id</c> its contacts, and <c>s|standard</c> the standard of the year.
/// One more partition for each area names the meetings it is in.
/// </summary>
internal static class MeetingKeys
{
    /// <summary>
    /// The slot of what is added to an area's own: after the last, so that they keep their order; a gap is filled only when the end is
    /// reached. 0 when all are taken.
    /// </summary>
    /// <param name="taken">The slots that are taken, in order.</param>
    public static int FreeSlot(IReadOnlyList<int> taken, int max) => taken.Count == 0 || taken[^1] < max
        ? taken.LastOrDefault() + 1 : Enumerable.Range(1, max).FirstOrDefault(s => !taken.Contains(s));

    /// <summary>The partition of a region's year.</summary>
    public static string Partition(int year, string region) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{region}");

    /// <summary>The partition that a meeting is in.</summary>
    /// <exception cref="ArgumentException">The text is no meeting's id.</exception>
    public static string PartitionOf(string id) =>
        MeetingId.Read(id) is { } read
            ? Partition(read.Year, read.Region) : throw new ArgumentException($"'{id}' is not a meeting's id.", nameof(id));

    /// <summary>The partition that names an area's meetings.</summary>
    public static string PartitionOfArea(string area) => $"area-{area}";

    public static string Meeting(string id) => $"m|{id}";

    public static string Contacts(string id) => $"c|{id}";

    public static string Item(string id, string area, int slot) =>
        ItemsOf(id) + string.Create(CultureInfo.InvariantCulture, $"{area}|{slot:D2}");

    public static string ItemsOf(string id) => $"i|{id}|";

    public static string Link(string id, string area) => $"l|{id}|{area}";

    public static string Comment(string id, string area, int slot) =>
        CommentsOf(id) + string.Create(CultureInfo.InvariantCulture, $"{area}|{slot:D2}");

    public static string CommentsOf(string id) => $"k|{id}|";

    public static string Agreed(string id, string area) => AgreedOf(id) + area;

    public static string AgreedOf(string id) => $"{AllAgreed}{id}|";

    public const string AllAgreed = "g|";

    public static string File(string id, string area, string mark) => $"{FilesOf(id)}{area}|{mark}";

    public static string FilesOf(string id) => $"f|{id}|";

    public static string Evaluation(string id, string area) => EvaluationsOf(id) + area;

    public static string EvaluationsOf(string id) => $"{AllEvaluations}{id}|";

    public const string AllEvaluations = "e|";

    public const string Standard = "s|standard";

    public const string StandardChanges = "s|change|";

    public static string ChangesOf(string id) => $"h|{id}|";

    /// <summary>The key of a change within its meeting: 32 hexadecimal digits that sort by time.</summary>
    public static string ChangeOf(Row row) => row.RowKey[(row.RowKey.LastIndexOf('|') + 1)..];

    /// <summary>A day as text that sorts by time.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
