using System.Globalization;

namespace Reporting.Website.Meetings;

/// <summary>What stands in the form of a network.</summary>
/// <param name="values">Gives what was sent under a name.</param>
public sealed class NetworkForm(Func<string, IReadOnlyList<string>> values)
{
    /// <summary>The field that says what is to be done: save or withdraw.</summary>
    public const string Do = "do";

    private static readonly FormLabels Labels = new(new Dictionary<string, LocalizedText>
    {
        ["name"] = new("Navn", "Name"), ["areas"] = new("Jobcentre", "Jobcentres"), ["from"] = new("Fra", "From"), ["to"] = new("Til", "To"),
    });

    /// <summary>The form of a network as it is.</summary>
    public static NetworkForm Of(Network network) => new(name => name switch
    {
        "name" => [network.Name], "areas" => network.Areas, "from" => [Day(network.From)],
        "to" => network.To is { } to ? [Day(to)] : [], MeetingForm.VersionField => [network.Version.ToString(CultureInfo.InvariantCulture)],
        _ => [],
    });

    /// <summary>The form of a new network.</summary>
    /// <param name="mark">Its id, so that a form that comes twice is one network.</param>
    /// <param name="from">The first day.</param>
    public static NetworkForm New(string mark, DateOnly from) =>
        new(name => name switch { MeetingIds.Field => [mark], "from" => [Day(from)], _ => [] });

    /// <summary>The version it was made from; 0 when it does not say.</summary>
    public int Version => int.TryParse(Text(MeetingForm.VersionField), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Text(string name) => Texts(name).FirstOrDefault() ?? "";

    /// <summary>All that stands under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. values(name).Where(t => !string.IsNullOrWhiteSpace(t))];

    /// <summary>The same form with another version.</summary>
    public NetworkForm After(int version) =>
        new(n => n == MeetingForm.VersionField ? [version.ToString(CultureInfo.InvariantCulture)] : values(n));

    /// <summary>What was written.</summary>
    public NetworkInput Input(ValidationErrors errors)
    {
        var fields = new FormFields(values, new InputChecks(errors));
        return new(fields.Text("name"), fields.Lines("areas"), fields.Day("from"), fields.Day("to"));
    }

    /// <summary>It breaks rules.</summary>
    public static FormRefusal Refusal(ValidationErrors errors, SiteContext context) => new(400,
        context.Say("Det er ikke gemt endnu. Ret dette, og send igen:", "It is not saved yet. Correct this and send it again:"),
        [.. errors.All.Select(e => new FormError(FormLabels.Name(e), Labels.Say(e, context.Language))).Distinct()]);

    /// <summary>Somebody else changed it since the form was made.</summary>
    public static FormRefusal Conflict(Network now, SiteContext context) => new(409, context.Say(
        $"{now.By} har ændret netværket {context.Moment(now.Changed)}, mens du skrev. Det, du skrev, står her stadig, men er ikke gemt. Se, hvad der er ændret, og send igen.",
        $"{now.By} changed the network {context.Moment(now.Changed)} while you were writing. What you wrote is still here, but is not saved. See what has changed, and send it again."),
        []);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
