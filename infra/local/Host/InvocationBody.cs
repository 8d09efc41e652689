using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Local.Host;

/// <summary>Writes the body of an invocation: {"Data":{binding:value},"Metadata":{...}}.</summary>
internal sealed class InvocationBody(string function, string binding, DateTimeOffset now, Guid guid)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A queue message: always a JSON-encoded string, and its own properties merged over the metadata.</summary>
    internal byte[] Queue(QueuedMessage message)
    {
        var metadata = new OrderedDictionary<string, JsonNode>(StringComparer.OrdinalIgnoreCase)
        {
            ["DequeueCount"] = JsonSerializer.Serialize(message.DequeueCount),
            ["ExpirationTime"] = JsonValue.Create(message.ExpiresOn),
            ["Id"] = Encode(message.Id),
            ["InsertionTime"] = JsonValue.Create(message.InsertedOn),
            ["NextVisibleTime"] = JsonValue.Create(message.NextVisibleOn),
            ["PopReceipt"] = Encode(message.PopReceipt),
            ["sys"] = Sys(),
        };
        foreach (var (name, value) in MessageProperties.Of(message.Text))
        {
            metadata[name] = value is string text ? Encode(text) : (JsonNode)value;
        }

        return Write(Encode(message.Text), metadata);
    }

    /// <summary>A timer run: a plain object.</summary>
    internal byte[] Timer(TimerRun run) => Write(
        new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = run.AdjustForDst },
            ["ScheduleStatus"] = JsonSerializer.SerializeToNode(run.Status),
            ["IsPastDue"] = run.IsPastDue,
        },
        [new("sys", Sys())]);

    private static string Encode(string text) => JsonSerializer.Serialize(text, Plain);

    private JsonObject Sys() => new() { ["MethodName"] = function, ["UtcNow"] = now.UtcDateTime, ["RandGuid"] = guid };

    private byte[] Write(JsonNode value, IEnumerable<KeyValuePair<string, JsonNode>> metadata)
    {
        var body = new JsonObject
        {
            ["Data"] = new JsonObject { [binding] = value },
            ["Metadata"] = new JsonObject(metadata!),
        };
        return JsonSerializer.SerializeToUtf8Bytes(body, Plain);
    }
}
