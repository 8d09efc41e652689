using System.Globalization;
using System.Text.Json;

namespace Reporting.Documents.Json;

/// <summary>Figures, names and lists as the JSON documents write them.</summary>
public static class JsonParts
{
    /// <summary>The name of a value in camel case, such as <c>noEarlierPeriod</c>.</summary>
    public static string Name<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The names of the flags that are set, in camel case.</summary>
    public static IEnumerable<string> Names(VerdictReasons reasons) =>
        Enum.GetValues<VerdictReasons>().Where(r => r != VerdictReasons.None && reasons.HasFlag(r)).Select(Name);

    /// <summary>A list of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>An unrounded number, or null.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string property, Figure figure)
    {
        if (figure.Value is { } value) json.WriteNumber(property, Plain(value));
        else json.WriteNull(property);
    }

    /// <summary>A number of a model, rounded to what it can mean, or null; what is no number is null too.</summary>
    public static void WriteReal(this Utf8JsonWriter json, string property, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(property, Math.Round(number, 4));
        else json.WriteNull(property);
    }

    // Every reader of JSON has doubles, so more digits than a double holds would only look exact. Read back as a
    // decimal, the shortest digits print without exponent and without trailing zeros.
    private static decimal Plain(decimal value)
    {
        if (value == 0) return 0;
        Span<char> digits = stackalloc char[32];
        NearestDouble.Of(value).TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        return decimal.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
