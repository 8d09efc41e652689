using System.Text;
using System.Text.Json;
using Reporting.Unit.Meetings;

namespace Reporting.Unit.Fuzz;

/// <summary>What reads messages, and what the app itself has stored.</summary>
internal static class StorageTargets
{
    // What stands in blobs and rows was written by the app, so that only its being broken is told, by these.
    private static readonly Type[] Broken =
        [typeof(JsonException), typeof(FormatException), typeof(InvalidOperationException), typeof(OverflowException),
            typeof(ArgumentException)];

    private static readonly string Slice = JsonSerializer.Serialize(new AreaSlice(
        new("1", Period.Month(2026, 3), 1, false, new Dictionary<string, SourceStamp>()), "751", "klynge",
        new Dictionary<string, Period> { ["t"] = Period.Month(2026, 3) }, ["t"],
        new Dictionary<string, Series> { ["ledige"] = new(Period.Month(2026, 1), [Observation.Of(5), Observation.Suppressed]) }),
        SliceJson.Options);

    private const string Copied =
        """{"PartitionKey":"p","RowKey":"r","At@odata.type":"Edm.DateTime","At":"2026-11-22T09:25:03.67Z","Number@odata.type":"Edm.Int64","Number":"5","Schema":1,"Demo":true}""";

    public static IEnumerable<FuzzTarget> All =>
    [
        new("messages", Mutations.Of(
            """{"importId":"1","month":null}""", """{"month":"2026M03","revision":1,"area":"101","closing":true}""",
            """{"month":"2026M03","revision":1,"area":"101","closing":false,"others":["147","751",null]}""",
            """{"month":"2026M03","revision":1}""",
            """{"batch":"2026M03-000001","delivery":"1|overview|101"}""", """{"order":"3f0c9a1d2b4e5f60718293a4","part":"pack"}"""),
            Messages),
        new("slices", Mutations.Of(Slice), json => JsonSerializer.Deserialize<AreaSlice>(json, SliceJson.Options), Broken),
        new("rows of JSON", Mutations.Of(Row()), Split, Broken),
        new("rows of copies", Mutations.Of(Copied), line => CopyRow.Read(Encoding.UTF8.GetString(line), check: true),
            [.. Broken, typeof(NotSupportedException)]),
    ];

    private static void Messages(byte[] text)
    {
        foreach (var queue in QueueNames.All) PoisonMessage.Read(queue, Encoding.UTF8.GetString(text));
    }

    private static void Split(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        MeetingRow.Read(new() { Json0 = text[..(text.Length / 2)], Json1 = text[(text.Length / 2)..] });
    }

    private static string Row() => MeetingRow.Write(
        "p", SampleMeeting.Of() with { Minutes = SampleMeeting.Minutes(SampleMeeting.Agreement("1")) }, "change").Json0!;
}
