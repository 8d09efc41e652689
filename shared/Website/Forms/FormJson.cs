using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reporting.Website.Forms;

/// <summary>Puts a page's form as the JSON that the API takes, so that both have the same rules.</summary>
internal static class FormJson
{
    /// <summary>The JSON; fields that are empty are left out.</summary>
    /// <param name="values">Gives what was sent under a name.</param>
    /// <param name="fields">The names of the fields; those that end with [] are lists, of which each line is one.</param>
    public static JsonElement Of(Func<string, IReadOnlyList<string>> values, params IEnumerable<string> fields) =>
        JsonSerializer.SerializeToElement(ObjectOf(values, fields));

    /// <summary>The same, to be added to.</summary>
    /// <inheritdoc cref="Of"/>
    public static JsonObject ObjectOf(Func<string, IReadOnlyList<string>> values, params IEnumerable<string> fields)
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            var name = field.TrimEnd('[', ']');
            var texts = values(name).Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
            if (texts.Count > 0) json[name] = name == field ? texts[0] : Lines(texts);
        }

        return json;
    }

    private static JsonArray Lines(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(t => JsonValue.Create(t))];
}
