using System.Globalization;
using System.Text.Json;

namespace Reporting.Storage.Tables;

/// <summary>One typed value: what fits, how it is written and how it is read.</summary>
internal static class TableValue
{
    private const int LongestText = 32 * 1024;
    private const string Annotation = "@odata.type";

    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static object Check(string name, object value) => value switch
    {
        string { Length: > LongestText } text => throw new ArgumentException(
            $"The property '{name}' has {text.Length} characters; at most {LongestText} (64 KiB) fit."),
        DateTimeOffset early when early < Earliest => throw new ArgumentException(
            $"The property '{name}' is before the year 1601, where Table Storage's dates begin."),
        DateTimeOffset moment => moment.ToUniversalTime(),
        string or int or long or double or bool => value,
        _ => throw new ArgumentException(
            $"The property '{name}' is {value.GetType().Name}; string, int, long, double, bool and DateTimeOffset are possible."),
    };

    public static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            default: WriteTyped(json, name, value); break;
        }
    }

    public static object Read(string name, JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(Text(value), CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(Text(value), CultureInfo.InvariantCulture),
        "Edm.DateTime" => ReadMoment(value),
        null or "Edm.String" or "Edm.Int32" or "Edm.Boolean" => ReadPlain(value),
        _ => throw new NotSupportedException($"The property '{name}' has the type {type}, which no row of ours has."),
    };

    public static DateTimeOffset ReadMoment(JsonElement value) =>
        DateTimeOffset.Parse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static string? TypeOf(JsonElement row, string name) =>
        row.TryGetProperty(name + Annotation, out var type) ? type.GetString() : null;

    public static string Moment(DateTimeOffset value) => value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    // JSON has no 64-bit numbers, dates, NaN or infinities, and 3 would come back as a 32-bit number.
    private static void WriteTyped(Utf8JsonWriter json, string name, object value)
    {
        var (type, text) = value switch
        {
            long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
            double number => ("Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)),
            DateTimeOffset moment => ("Edm.DateTime", Moment(moment)),
            _ => throw new InvalidOperationException($"The property '{name}' has a type that cannot be written."),
        };
        json.WriteString(name + Annotation, type);
        json.WriteString(name, text);
    }

    private static object ReadPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble(),
        _ => value.GetBoolean(),
    };

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
