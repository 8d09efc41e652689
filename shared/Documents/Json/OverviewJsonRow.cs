using System.Globalization;
using System.Text.Json;

namespace Reporting.Documents.Json;

/// <summary>One row of the overview as JSON.</summary>
internal static class OverviewJsonRow
{
    public static void Write(Utf8JsonWriter json, OverviewRow row, Overview overview)
    {
        json.WriteStartObject();
        WriteIndicator(json, row.Indicator);
        WriteFigures(json, row);
        json.WriteString("polarity", JsonParts.Name(row.Indicator.Polarity));
        json.WriteString("standing", JsonParts.Name(row.Standing));
        json.WriteBoolean("provisional", row.Provisional);
        WriteVerdict(json, row, overview);
        WriteReasons(json, row);
        WriteOrigin(json, row);
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("indicator", indicator.Id);
        json.WriteString("name", indicator.Name);
        json.WriteString("nameEn", indicator.NameEn);
        json.WriteString("section", indicator.Section);
        json.WriteString("parent", indicator.Parent);
        json.WriteString("unit", indicator.Unit);
        json.WriteString("topic", indicator.Topic);
    }

    private static void WriteFigures(Utf8JsonWriter json, OverviewRow row)
    {
        json.WriteString("period", row.Period?.ToString());
        json.WriteFigure("level", row.Level);
        if (row.Level.Doubtful is { } doubtful) json.WriteFigure("doubtfulLevel", Figure.Of(doubtful));
        json.WriteFigure("changeLastPeriod", row.ChangeLastPeriod);
        json.WriteFigure("changeLastYear", row.ChangeLastYear);
        json.WriteString("changeKind", JsonParts.Name(row.Indicator.Change));
        json.WriteString("comparedBy", JsonParts.Name(row.Indicator.ComparedBy));
        json.WriteString("meanBasis", JsonParts.Name(row.Indicator.Mean));
        json.WriteFigure("bestInGroup", row.Best);
        json.WriteStrings("bestArea", row.BestAreas.Select(a => a.Code));
        json.WriteFigure("meanInGroup", row.Mean);
    }

    private static void WriteVerdict(Utf8JsonWriter json, OverviewRow row, Overview overview)
    {
        if (row.Verdict is not { } verdict)
        {
            json.WriteNull("verdict");
            return;
        }

        json.WriteString("verdict", JsonParts.Name(verdict.State));
        json.WriteString("verdictDirection", JsonParts.Name(verdict.Direction));
        json.WriteString("verdictGap", verdict.Gap is { } gap ? JsonParts.Name(gap) : null);
        json.WriteString("verdictGroup", verdict.Group);
        json.WriteStrings("reasons", JsonParts.Names(verdict.Reasons));
        json.WriteString("since", verdict.Since?.ToString());
        json.WriteString("explanation", VerdictText.In(Language.Danish).Explain(row, overview));
        json.WriteString("explanationEn", VerdictText.In(Language.English).Explain(row, overview));
        WriteExpected(json, verdict.Numbers);
        WriteLevel(json, verdict.Level);
    }

    private static void WriteExpected(Utf8JsonWriter json, VerdictNumbers? numbers)
    {
        if (numbers?.Expected is { } expected)
        {
            json.WriteStartObject("expected");
            json.WriteReal("value", expected.Value);
            json.WriteReal("low", expected.Low);
            json.WriteReal("high", expected.High);
            json.WriteString("since", expected.Since.ToString());
            json.WriteEndObject();
        }
        else json.WriteNull("expected");

        json.WriteReal("difference", numbers?.Difference);
    }

    // The row's own figure has the name "level".
    private static void WriteLevel(Utf8JsonWriter json, StandingLevel? level)
    {
        if (level is null)
        {
            json.WriteNull("standingLevel");
            return;
        }

        json.WriteStartObject("standingLevel");
        json.WriteString("direction", JsonParts.Name(level.Direction));
        json.WriteReal("ratio", level.Ratio);
        json.WriteReal("expected", level.Expected);
        json.WriteNumber("persons", level.Persons);
        json.WriteString("since", level.Since.ToString());
        json.WriteBoolean("adjusted", level.Adjusted);
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, OverviewRow row)
    {
        json.WriteStartObject("notCalculable");
        foreach (var (field, reason) in row.NotCalculable) json.WriteString(field, JsonParts.Name(reason));
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, OverviewRow row)
    {
        if (row.Indicator.Source is not { } source)
        {
            json.WriteStrings("parts", row.Indicator.Parts);
            return;
        }

        json.WriteStartObject("source");
        json.WriteString("table", source.Table);
        json.WriteString("measure", source.Measure);
        json.WriteStartObject("filters");
        foreach (var (column, value) in source.Filters.OrderBy(f => f.Key, StringComparer.Ordinal))
            json.WriteString(column, value);
        json.WriteEndObject();
        json.WriteString("retrieved", row.Source?.Retrieved.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        json.WriteString("sha256", row.Source?.Sha256);
        json.WriteEndObject();
    }
}
