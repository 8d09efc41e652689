using System.Text.Json;

namespace Reporting.Sources.Jobindsats;

/// <summary>Reads when each table was last updated from the list of tables.</summary>
internal static class UpdateDates
{
    /// <summary>The text of <c>update_latest</c> by table id; null where it is not given.</summary>
    /// <exception cref="JsonException">The list is not JSON, or a text in it is not Unicode.</exception>
    public static async Task<IReadOnlyDictionary<string, string?>> ReadAsync(Stream json, CancellationToken cancellation)
    {
        using var document = await JsonDocument.ParseAsync(json, cancellationToken: cancellation);
        var dates = new Dictionary<string, string?>(StringComparer.Ordinal);
        try
        {
            Collect(document.RootElement, dates);
        }
        catch (InvalidOperationException wrong)
        {
            throw new JsonException("A text in the list is not Unicode.", wrong);
        }

        return dates;
    }

    // The list's outer levels are known from other people's code only, so a table is recognised wherever it stands.
    private static void Collect(JsonElement element, Dictionary<string, string?> dates)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, dates);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (TextOf(element, "table_id") is { } id) dates[id] = TextOf(element, "update_latest") ?? dates.GetValueOrDefault(id);
            foreach (var property in element.EnumerateObject()) Collect(property.Value, dates);
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
