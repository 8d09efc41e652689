using System.Text.Json;

namespace Reporting.Functions;

/// <summary>Reads messages from the poison queues, where anything may lie.</summary>
internal static class PoisonMessage
{
    /// <summary>The message, or null when it is not one; what it was is logged, since nothing else can be done with it.</summary>
    public static T? Read<T>(string text, ILogger log) where T : class
    {
        log.LogError("Given up after every try: {Kind} {Message}", typeof(T).Name, text);
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return InvocationMessage.Read<T>(parsed.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
