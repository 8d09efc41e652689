using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;

namespace Reporting.Storage.Tables;

/// <summary>Rows as the service's JSON.</summary>
internal static class TableJson
{
    // ASCII alone: the emulator decodes what it reads piece by piece, and a letter of two bytes that falls between two pieces is lost.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    private const string SchemaProperty = "Schema";

    /// <param name="schema">The version to write into the row, or null.</param>
    public static ReadOnlyMemory<byte> Write(TableEntity entity, int? schema)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString(nameof(entity.PartitionKey), entity.PartitionKey);
        json.WriteString(nameof(entity.RowKey), entity.RowKey);
        foreach (var (name, value) in entity.Properties.Where(p => schema is null || p.Key != SchemaProperty))
        {
            TableValue.Write(json, name, value);
        }

        if (schema is not null)
        {
            json.WriteNumber(SchemaProperty, schema.Value);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <param name="schema">The newest version that is read, or null for any.</param>
    /// <exception cref="InvalidOperationException">The row is of a newer version.</exception>
    public static TableEntity Read(JsonElement row, int? schema)
    {
        var entity = new TableEntity(Text(row, nameof(TableEntity.PartitionKey)), Text(row, nameof(TableEntity.RowKey)));
        foreach (var property in row.EnumerateObject())
        {
            Read(entity, row, property);
        }

        return schema is null || (entity.GetInt32(SchemaProperty) ?? 1) <= schema ? entity : throw new InvalidOperationException(
            $"The row ({entity.PartitionKey}, {entity.RowKey}) has schema {entity[SchemaProperty]}, and this version of the app reads up to {schema}: deploy the newer version.");
    }

    private static void Read(TableEntity entity, JsonElement row, JsonProperty property)
    {
        var (name, value) = (property.Name, property.Value);
        if (value.ValueKind == JsonValueKind.Null || name is nameof(entity.PartitionKey) or nameof(entity.RowKey))
        {
            return;
        }

        if (name == nameof(entity.Timestamp))
        {
            entity.Timestamp = TableValue.ReadMoment(value);
        }
        else if (name == "odata.etag")
        {
            entity.ETag = new ETag(value.GetString()!);
        }
        else if (!name.Contains("odata.", StringComparison.Ordinal))
        {
            entity.Restore(name, TableValue.Read(name, value, TableValue.TypeOf(row, name)));
        }
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
