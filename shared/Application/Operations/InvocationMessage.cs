using System.Text.Json;
using Reporting.Storage;

namespace Reporting.Application.Operations;

/// <summary>Reads the message in a call, whichever way the host encoded it.</summary>
public static class InvocationMessage
{
    /// <summary>
    /// A message as JSON. The host writes a queue message as a JSON string, and a message that is itself JSON as a
    /// string within that string; the documentation shows it once encoded, and timers are plain objects.
    /// </summary>
    /// <exception cref="JsonException">
    /// The message is not JSON of the right shape, a part of it is missing, or a newer version of the app wrote it.
    /// </exception>
    public static T Read<T>(JsonElement data)
    {
        if (typeof(T) == typeof(string)) return (T)(object)Text(data);
        if (data.ValueKind != JsonValueKind.String) return Required(Known(data).Deserialize<T>(Options));
        using var inner = JsonDocument.Parse(data.GetString()!);
        return Read<T>(inner.RootElement);
    }

    /// <summary>The trace that a message belongs to; null when it names none, or is no message at all.</summary>
    public static string? TraceParent(JsonElement data)
    {
        try
        {
            if (data.ValueKind == JsonValueKind.String)
            {
                using var inner = JsonDocument.Parse(data.GetString()!);
                return TraceParent(inner.RootElement);
            }

            return data.ValueKind == JsonValueKind.Object && data.TryGetProperty(MessageJson.TraceField, out var trace)
                && trace.ValueKind == JsonValueKind.String ? trace.GetString() : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null; // a text that is no JSON, or holds half a character
        }
    }

    private static JsonElement Known(JsonElement message)
    {
        if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty(MessageJson.SchemaField, out var schema)
            && !(schema.ValueKind == JsonValueKind.Number && schema.TryGetInt32(out var version) && version is > 0 and <= MessageJson.Schema))
            throw new JsonException($"The message has schema {schema.GetRawText()}, and this version of the app reads up to {MessageJson.Schema}: deploy the newer version, then send the message again.");
        return message;
    }

    private static string Text(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.String) return data.GetRawText();
        var text = data.GetString()!;
        try
        {
            return text.StartsWith('"') ? JsonSerializer.Deserialize<string>(text)! : text;
        }
        catch (JsonException)
        {
            return text; // It begins with a quotation mark and is no JSON: then it is the message itself.
        }
    }

    private static T Required<T>(T? message) => message ?? throw new JsonException("The message is null.");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 16,
    };
}
