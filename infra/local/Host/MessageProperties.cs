using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reporting.Local.Host;

/// <summary>The top-level properties of a JSON message as the host lifts them into the metadata: text, or an object.</summary>
internal static partial class MessageProperties
{
    /// <summary>Nothing for a message that is no JSON object; arrays and nulls are left out.</summary>
    internal static IEnumerable<KeyValuePair<string, object>> Of(string message) =>
        Parse(message) is { } json
            ? json.Select(p => KeyValuePair.Create(p.Key, Lift(p.Value)!)).Where(p => p.Value is not null)
            : [];

    private static JsonObject? Parse(string message)
    {
        try
        {
            return message.AsSpan().Trim() is ['{', .., '}'] ? JsonNode.Parse(message) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Lift(JsonNode? value) => value switch
    {
        JsonObject inner => (object)inner.DeepClone(),
        JsonValue simple => Text(simple),
        _ => null,
    };

    private static string Text(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Number => Number(value.ToJsonString()),
        _ => Date(value.GetValue<string>()),
    };

    private static string Number(string digits) => digits.AsSpan().ContainsAny(".eE")
        ? double.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
        : digits;

    // The host's JSON reader takes text of this form for a date and writes it the invariant way.
    private static string Date(string text) =>
        IsoDate().IsMatch(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var date)
            ? date.ToString(CultureInfo.InvariantCulture)
            : text;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?$")]
    private static partial Regex IsoDate();
}
