using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Storage;

/// <summary>
/// Messages as JSON: their own fields and two more. <c>schema</c> is the version of the fields, 1 where it is missing;
/// <c>traceparent</c> is what the work belongs to, as W3C Trace Context writes it, and is missing where nobody traces.
/// </summary>
public static class MessageJson
{
    /// <summary>The version that is written, and the newest that is read. A change that older versions cannot read raises it.</summary>
    public const int Schema = 1;

    /// <summary>The field with the version.</summary>
    public const string SchemaField = "schema";

    /// <summary>The field with the trace.</summary>
    public const string TraceField = "traceparent";

    /// <summary>Writes a message, as part of what is being done.</summary>
    public static BinaryData Write<T>(T message)
    {
        var fields = JsonSerializer.SerializeToNode(message, JsonSerializerOptions.Web)!.AsObject();
        fields[SchemaField] = Schema;
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } work) fields[TraceField] = work.Id;
        return BinaryData.FromString(fields.ToJsonString());
    }

    /// <summary>
    /// What a message asks for, without the trace it belongs to: the same for the same work. What is no message stays as it is.
    /// </summary>
    public static string WithoutTrace(string text)
    {
        if (!text.Contains(TraceField, StringComparison.Ordinal)) return text;
        try
        {
            if (JsonNode.Parse(text) is not JsonObject fields) return text;
            fields.Remove(TraceField);
            return fields.ToJsonString();
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return text; // not JSON, or the same field twice
        }
    }
}
