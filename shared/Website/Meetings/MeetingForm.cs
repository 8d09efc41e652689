using System.Globalization;

namespace Reporting.Website.Meetings;

/// <summary>What stands in the form of a meeting.</summary>
/// <param name="values">Gives what was sent under a name.</param>
public sealed class MeetingForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>The field with the version that the form was made from.</summary>
    public const string VersionField = "version";

    /// <summary>The id of the part of the form that says who meets.</summary>
    public const string Who = "who-meets";

    /// <summary>The field that tells that it was asked who meets.</summary>
    public const string Begun = "begun";

    private const string Cancelled = "cancelled";
    private static readonly string[] Fields =
        ["kind", "areas", "date", "start", "end", "place", "videoLink", "participants", "agenda", "language", "materialSent", Cancelled];

    /// <summary>The form of a meeting as it is.</summary>
    public static MeetingForm Of(Meeting meeting)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>
        {
            ["kind"] = [MeetingNames.Kinds.First(k => k.Value == meeting.Kind).Name], ["areas"] = meeting.Areas,
            ["date"] = [Day(meeting.Date)],
            ["start"] = [Time(meeting.Start)], ["end"] = [Time(meeting.End)], ["videoLink"] = [meeting.VideoLink ?? ""],
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

    /// <summary>The field with people who are invited as well, one on each line.</summary>
    public const string People = "contact-people";

    /// <summary>The field with the marks of people who are to be invited no longer.</summary>
    public const string RemovedPerson = "remove-person";

    /// <summary>The marks of people who are to be invited no longer.</summary>
    public IReadOnlyList<string> RemovedPeople => Texts(RemovedPerson);

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
        Fields.SelectMany(n => Texts(n).Select(v => (n, v)));

    /// <summary>What was written. Addresses are only in it when one was typed, so that those there are stay.</summary>
    /// <param name="by">Who sends it.</param>
    public MeetingInput Input(string by, ValidationErrors errors)
    {
        var fields = new FormFields(values, new InputChecks(errors));
        return new()
        {
            By = by, Kind = fields.Word("kind", MeetingNames.Kinds), Areas = fields.Lines("areas"), Date = fields.Day("date"),
            Start = fields.Time("start"), End = fields.Time("end"), VideoLink = fields.Text("videoLink"),
            Place = fields.Text("place"), Participants = fields.Lines("participants"), Agenda = fields.Lines("agenda"),
            Language = fields.Word("language", MeetingNames.Languages), MaterialSent = fields.Day("materialSent"),
            Cancelled = IsCancelled, Contacts = Contacts(fields),
        };
    }

    private ContactsInput? Contacts(FormFields fields)
    {
        var region = fields.Text(Contact(MeetingReminder.Region));
        var areas = fields.Lines("areas").Distinct().Select(a => (Area: a, Mail: fields.Text(Contact(a)))).Where(a => a.Mail is not null)
            .ToDictionary(a => a.Area, a => a.Mail);
        var people = fields.Lines(People).Select(PersonInput.Of).ToList();
        return region is null && areas.Count == 0 && people.Count == 0 && RemovedPeople.Count == 0
            ? null : new(region, areas) { People = people };
    }

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
