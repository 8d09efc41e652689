using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Website.Meetings;

/// <summary>
/// Says what is wrong with forms about meetings by their labels. The rules are the API's, whose sentences are English; in
/// Danish each field has one sentence that tells all its rules.
/// </summary>
internal static partial class MeetingFormErrors
{
    private static readonly string Line = Max(MeetingReader.MaxLineLength);

    private static readonly Dictionary<string, (string Danish, string English, string Rule)> Fields = new(StringComparer.Ordinal)
    {
        ["kind"] = ("Slags møde", "Kind of meeting", "vælg, hvilken slags møde det er."),
        ["areas"] =
            ("Jobcentre", "Jobcentres",
                "et individuelt møde har ét jobcenter, et kollektivt to til fire og et netværksmøde mindst to, alle fra regionen. Når der er et referat, kan de ikke skiftes."),
        ["date"] =
            ("Dag", "Day",
                $"skriv en dag som 2026-03-24, højst {MeetingReader.YearsAhead} år frem. Et planlagt møde bliver i sit år, og et med referat kan ikke flyttes frem i tiden."),
        ["place"] = ("Sted", "Place", Line),
        ["participants"] = ("Deltagere", "Participants", $"højst {MeetingReader.MaxParticipants}, en på hver linje; {Line}"),
        ["agenda"] =
            ("Regionens punkter", "The region's items",
                $"højst {MeetingReader.MaxItems}, et på hver linje; {Max(MeetingReader.MaxItemLength)}"),
        ["language"] = ("Sprog", "Language", "vælg dansk eller engelsk."),
        ["materialSent"] =
            ("Materialet er sendt", "The material was sent", "skriv en dag inden for året før mødet, som ikke er i fremtiden."),
        ["contacts"] = ("Mailadresse", "Mail address", "skriv én almindelig adresse, for eksempel chef@jobcenter.example."),
        ["text"] = ("Hvad blev drøftet", "What was discussed", Max(MinutesReader.MaxTextLength)),
        ["overviewDiscussed"] = ("Blev oversigten drøftet", "Was the overview discussed", "svar ja eller nej."),
        ["agreements"] = ("Aftaler", "Agreements", $"højst {MinutesReader.Max}."),
        ["agreements.id"] = ("aftalen", "the agreement", "den findes ikke længere. Hent siden igen."),
        ["agreements.area"] = ("jobcenter", "jobcentre", "vælg et af mødets jobcentre."),
        ["agreements.what"] = ("hvad", "what", Max(MinutesReader.MaxAgreementLength)),
        ["agreements.who"] = ("hvem", "who", Max(MinutesReader.MaxWhoLength)),
        ["agreements.due"] = ("frist", "due", "skriv en dag fra mødet til fem år efter det."),
        ["agreements.indicator"] = ("måling", "indicator", "vælg den måling, der skal flytte sig."),
        ["agreements.from"] = ("regnet fra", "counted from", "vælg måneden."),
        ["agreements.change"] = ("hvor meget", "how much", "skriv et tal fra −1.000 til 1.000, som ikke er 0, for eksempel −5 eller 2,5."),
        ["messages"] = ("Meldinger", "Messages", $"højst {MinutesReader.Max}."),
        ["messages.area"] = ("jobcenter", "jobcentre", "vælg et af mødets jobcentre."),
        ["messages.subject"] = ("emne", "subject", Max(MinutesReader.MaxSubjectLength)),
        ["messages.text"] = ("melding", "message", Max(MinutesReader.MaxMessageLength)),
    };

    /// <summary>The errors, each with its place on the page.</summary>
    public static IReadOnlyList<FormError> Of(ValidationErrors errors, SiteContext context) =>
        [.. errors.All.Select(m => Of(m.Field, m.Text, context)).Distinct()];

    private static FormError Of(string path, string text, SiteContext context)
    {
        if (Row().Match(path) is { Success: true } row) return OfRow(row, text, context);
        var name = path.Split('.', '[')[0];
        var field = name switch { "contacts" => MeetingForm.Contact(path.Split('.')[^1]), "areas" => MeetingForm.Who, _ => name };
        return Fields.TryGetValue(name, out var words)
            ? new(field, Sentence(context.Say(words.Danish, words.English), words.Rule, text, context)) : new("", text);
    }

    private static FormError OfRow(Match row, string text, SiteContext context)
    {
        var (list, index, name) =
            (row.Groups[1].Value, int.Parse(row.Groups[2].ValueSpan, CultureInfo.InvariantCulture), row.Groups[3].Value);
        var (danish, english, rule) = Fields[$"{list}.{name}"];
        var which = list == "agreements" ? context.Say("Aftale", "Agreement") : context.Say("Melding", "Message");
        return new(MinutesForm.Field(list, index, name),
            Sentence($"{which} {index + 1}, {context.Say(danish, english)}", rule, text, context));
    }

    private static string Sentence(string label, string rule, string text, SiteContext context) => $"{label}: {context.Say(rule, text)}";

    private static string Max(int characters) =>
        $"skriv 1 til {characters.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.')} tegn uden styretegn.";

    [GeneratedRegex(@"^(agreements|messages)\[([0-9]{1,3})\]\.(?:aim\.)?(id|area|what|who|due|indicator|from|change|subject|text)\z")]
    private static partial Regex Row();
}
