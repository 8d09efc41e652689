using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Website.Meetings;

/// <summary>Tells where on its page something is wrong with a form about a meeting.</summary>
internal static partial class MeetingFormLabels
{
    private static readonly FormLabels Labels = new(new Dictionary<string, LocalizedText>
    {
        ["kind"] = new("Mødetype", "Kind of meeting"), ["areas"] = new("Jobcentre", "Jobcentres"), ["date"] = new("Dag", "Day"),
        ["start"] = new("Begynder", "Begins"), ["end"] = new("Slutter", "Ends"), ["videoLink"] = new("Link til video", "Link to video"),
        ["place"] = new("Sted", "Place"), ["participants"] = new("Deltagere", "Participants"),
        ["agenda"] = new("Regionens punkter", "The region's items"), ["language"] = new("Sprog", "Language"),
        ["materialSent"] = new("Materialet er sendt", "The material was sent"), ["contacts"] = new("Mailadresse", "Mail address"),
        ["text"] = new("Hvad blev drøftet", "What was discussed"), ["status"] = new("Status", "Status"),
        ["expectation"] = new("Forventning", "Expectation"), ["decisions"] = new("Beslutninger", "Decisions"),
        ["attendees"] = new("Til stede", "Present"),
        ["overviewDiscussed"] = new("Blev oversigten drøftet", "Was the overview discussed"),
        ["agreements"] = new("Aftaler", "Agreements"), ["messages"] = new("Meldinger", "Messages"),
    });

    // Of the rows of agreements and messages.
    private static readonly Dictionary<string, LocalizedText> Rows = new(StringComparer.Ordinal)
    {
        ["agreements"] = new("Aftale", "Agreement"), ["messages"] = new("Melding", "Message"), ["id"] = new("aftalen", "the agreement"),
        ["area"] = new("jobcenter", "jobcentre"), ["what"] = new("hvad", "what"), ["who"] = new("hvem", "who"),
        ["due"] = new("frist", "due"), ["indicator"] = new("måling", "indicator"), ["from"] = new("regnet fra", "counted from"),
        ["change"] = new("hvor meget", "how much"), ["start"] = new("starttal", "figure at the start"),
        ["target"] = new("måltal", "figure to reach"), ["category"] = new("kategori", "category"), ["subject"] = new("emne", "subject"),
            ["text"] = new("melding", "message"),
    };

    /// <summary>The errors, each with its place on the page.</summary>
    public static IReadOnlyList<FormError> Of(ValidationErrors errors, Language language) =>
        [.. errors.All.Select(e => Row().Match(e.Field) is { Success: true } row ? OfRow(row, e, language) : Of(e, language)).Distinct()];

    private static FormError Of(ValidationError error, Language language) => new(FormLabels.Name(error) switch
    {
        "contacts" => MeetingForm.Contact(ContactOf(error.Field)), "areas" => MeetingForm.Who, var name => name,
    }, Labels.Say(error, language));

    // A contact stands last; of the people the whole list is one field.
    private static string ContactOf(string field) =>
        field.StartsWith("contacts.people", StringComparison.Ordinal) ? "people" : field.Split('.')[^1];

    private static FormError OfRow(Match row, ValidationError error, Language language)
    {
        var (list, index, name) =
            (row.Groups[1].Value, int.Parse(row.Groups[2].ValueSpan, CultureInfo.InvariantCulture), row.Groups[3].Value);
        return new(MinutesForm.Field(list, index, name),
            $"{Rows[list].In(language)} {index + 1}, {FormLabels.Say(Rows[name], error, language)}");
    }

    [GeneratedRegex(@"^(agreements|messages)\[([0-9]{1,3})\]\.(?:aim\.)?(id|area|what|who|due|indicator|from|change|start|target|category|subject|text)\z")]
    private static partial Regex Row();
}
