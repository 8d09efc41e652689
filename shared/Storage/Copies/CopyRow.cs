using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Reporting.Storage.Copies;

/// <summary>
/// A row as a line of a copy: an object of its keys and properties. What JSON cannot tell apart has its type beside it, under
/// the property's name and <c>@odata.type</c>, as the table service itself writes it. So rows of copies from before there were
/// formats are read alike.
/// </summary>
internal static class CopyRow
{
    private const string Annotation = "@odata.type";

    public static ReadOnlyMemory<byte> Write(TableEntity row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString(nameof(row.PartitionKey), row.PartitionKey);
        json.WriteString(nameof(row.RowKey), row.RowKey);
        foreach (var (name, value) in row.Values()) Write(json, name, value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <param name="check">Whether a row of a newer version is refused.</param>
    public static TableEntity Read(string line, bool check)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        var row = new TableEntity();
        foreach (var property in json.EnumerateObject().Where(p => !p.Name.EndsWith(Annotation, StringComparison.Ordinal)))
            row[property.Name] =
                Value(property.Value, json.TryGetProperty(property.Name + Annotation, out var type) ? type.GetString() : null);
        return check ? RowSchema.Check(row) : row;
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case int number: json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            case long number: WriteTyped("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case double number: WriteTyped("Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset time: WriteTyped("Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"The property '{name}' is {value.GetType().Name}, which no row of ours has.");
        }

        void WriteTyped(string type, string text)
        {
            json.WriteString(name + Annotation, type);
            json.WriteString(name, text);
        }
    }

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse(
            value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        null when value.ValueKind == JsonValueKind.String => value.GetString()!,
        null when value.ValueKind == JsonValueKind.Number => value.GetInt32(),
        null => value.GetBoolean(),
        _ => throw new NotSupportedException($"A copy holds the type {type}, which no row of ours has."),
    };
}
