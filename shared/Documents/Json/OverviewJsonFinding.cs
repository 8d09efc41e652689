using System.Text.Json;

namespace Reporting.Documents.Json;

/// <summary>One finding of the overview as JSON.</summary>
internal static class OverviewJsonFinding
{
    public static void Write(Utf8JsonWriter json, Finding finding, Overview overview)
    {
        json.WriteStartObject();
        json.WriteString("topic", finding.Topic);
        json.WriteString("finding", JsonParts.Name(finding.State));
        json.WriteString("direction", JsonParts.Name(finding.Direction));
        json.WriteString("lead", finding.Lead);
        json.WriteStrings("verdicts", finding.Verdicts);
        json.WriteString("start", finding.Start.ToString());
        json.WriteString("peak", finding.Peak?.ToString());
        json.WriteString("end", finding.End?.ToString());
        WriteEffect(json, finding);
        json.WriteString("headline", FindingText.In(Language.Danish).Headline(finding, overview));
        json.WriteString("headlineEn", FindingText.In(Language.English).Headline(finding, overview));
        json.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Persons is { } persons) json.WriteNumber("persons", persons);
        else json.WriteNull("persons");
        json.WriteReal("points", finding.Points);
        json.WriteReal("score", finding.Score);
        json.WriteStrings("reasons", JsonParts.Names(finding.Reasons));
    }
}
