using System.Text.Json;

namespace Reporting.Application.Operations;

/// <summary>Reads the messages of queues.</summary>
public static class QueueMessage
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 16,
    };

    /// <summary>A message as JSON.</summary>
    /// <exception cref="JsonException">
    /// The message is not JSON of the right shape, a part of it is missing, or a newer version of the app wrote it.
    /// </exception>
    public static T Read<T>(string text)
    {
        using var json = JsonDocument.Parse(text);
        try
        {
            return Known(json.RootElement).Deserialize<T>(Options) ?? throw new JsonException("The message is null.");
        }
        catch (InvalidOperationException wrong)
        {
            throw new JsonException("The message holds what is not Unicode.", wrong); // half a character
        }
    }

    private static JsonElement Known(JsonElement message)
    {
        if (message.ValueKind == JsonValueKind.Object && message.TryGetProperty(MessageJson.SchemaField, out var schema)
            && !(schema.ValueKind == JsonValueKind.Number && schema.TryGetInt32(out var version)
                && version is > 0 and <= MessageJson.Schema))
            throw new JsonException(
                $"The message has schema {schema.GetRawText()}, and this version of the app reads up to {MessageJson.Schema}: "
                + "deploy the newer version, then send the message again.");
        return message;
    }
}
