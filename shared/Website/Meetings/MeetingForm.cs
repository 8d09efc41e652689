using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Website.Meetings;

/// <summary>What stands in the form of a meeting.</summary>
/// <param name="values">Gives what was sent under a name.</param>
public sealed class MeetingForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>The field with the version that the form was made from.</summary>
    public const string VersionField = "version";

    /// <summary>The id of the part of the form that says who meets.</summary>
    public const string Who = "who-meets";

    private const string Cancelled = "cancelled";
    private static readonly string[] Fields =
        ["kind", "areas[]", "date", "place", "participants[]", "agenda[]", "language", "materialSent"];

    /// <summary>The form of a meeting as it is.</summary>
    public static MeetingForm Of(Meeting meeting)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>
        {
            ["kind"] = [MeetingNames.Kinds.First(k => k.Value == meeting.Kind).Name], ["areas"] = meeting.Areas,
            ["date"] = [Day(meeting.Date)],
            ["place"] = [meeting.Place ?? ""], ["participants"] = meeting.Participants, ["agenda"] = meeting.Agenda,
            ["language"] = [MeetingNames.Languages.First(l => l.Value == meeting.Language).Name],
            ["materialSent"] = [meeting.MaterialSent is { } sent ? Day(sent) : ""], [Cancelled] = [meeting.Cancelled ? "true" : ""],
        };
        return new(name => fields.GetValueOrDefault(name) ?? []);
    }

    /// <summary>The same form with one field as it is to be.</summary>
    public MeetingForm With(string name, string value) => new(n => n == name ? [value] : values(n));

    /// <summary>The name of the field for an address.</summary>
    /// <param name="contact">An area's code, or <c>region</c>.</param>
    public static string Contact(string contact) => $"contact-{contact}";

    /// <summary>The version it was made from; 0, which no meeting has, when it does not say.</summary>
    public int Version => int.TryParse(Text(VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Whether the meeting is called off.</summary>
    public bool IsCancelled => Text(Cancelled).Length > 0;

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Text(string name) => Texts(name).FirstOrDefault() ?? "";

    /// <summary>All that stands under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. values(name).Where(t => !string.IsNullOrWhiteSpace(t))];

    /// <summary>All fields but addresses with what stands in them, one pair for each.</summary>
    public IEnumerable<(string Name, string Value)> All =>
        Fields.Select(f => f.TrimEnd('[', ']')).Append(Cancelled).SelectMany(n => Texts(n).Select(v => (n, v)));

    /// <summary>The form as the API takes it. Addresses are only in it when one was typed, so that those there are stay.</summary>
    /// <param name="by">Who sends it.</param>
    public JsonElement Json(string by)
    {
        var json = FormJson.ObjectOf(values, Fields);
        json["by"] = by;
        if (IsCancelled) json[Cancelled] = true;
        var (region, areas) = (Text(Contact("region")), Texts("areas").Where(a => Text(Contact(a)).Length > 0).Distinct().ToList());
        if (region.Length > 0 || areas.Count > 0)
        {
            var contacts =
                new JsonObject { ["areas"] = new JsonObject(areas.Select(a => KeyValuePair.Create(a, (JsonNode?)Text(Contact(a))))) };
            if (region.Length > 0) contacts["region"] = region;
            json["contacts"] = contacts;
        }

        return JsonSerializer.SerializeToElement(json);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
