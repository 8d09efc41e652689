using System.Text.Json;

namespace Reporting.Functions;

/// <summary>A call from the Functions host for a trigger other than HTTP: <c>{"Data":{...},"Metadata":{...}}</c>.</summary>
/// <typeparam name="T">The message of a queue, or <see cref="TimerInfo"/>.</typeparam>
/// <param name="Message">What the trigger carries. Metadata is not read: a message's own fields overwrite it.</param>
public sealed record Invocation<T>(T Message)
{
    /// <summary>Reads a call from its HTTP request.</summary>
    /// <exception cref="BadHttpRequestException">The body or the message in it is not what the function takes.</exception>
    public static async ValueTask<Invocation<T>?> BindAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            var data = body.RootElement.GetProperty("Data").EnumerateObject().Single().Value;
            return new Invocation<T>(InvocationMessage.Read<T>(data));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BadHttpRequestException(
                $"{context.Request.Path}: the call holds no {typeof(T).Name}: {wrong.Message}", wrong);
        }
    }
}

/// <summary>What a timer trigger carries.</summary>
/// <param name="IsPastDue">Whether the run comes late.</param>
public sealed record TimerInfo(bool IsPastDue);

/// <summary>Reads the message in a call, whichever way the host encoded it.</summary>
public static class InvocationMessage
{
    /// <summary>
    /// A message as JSON. The host writes a queue message as a JSON string, and a message that is itself JSON as a
    /// string within that string; the documentation shows it once encoded, and timers are plain objects.
    /// </summary>
    /// <exception cref="JsonException">The message is not JSON of the right shape, or a part of it is missing.</exception>
    public static T Read<T>(JsonElement data)
    {
        if (typeof(T) == typeof(string)) return (T)(object)Text(data);
        if (data.ValueKind != JsonValueKind.String) return Required(data.Deserialize<T>(Options));
        using var inner = JsonDocument.Parse(data.GetString()!);
        return Read<T>(inner.RootElement);
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
