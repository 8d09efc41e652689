using System.Globalization;
using System.Text.Json;

namespace Reporting.Local.Host;

/// <summary>One object of a JSON file. Absent values give the fallback; wrong ones are recorded as errors.</summary>
internal sealed class JsonSection(JsonElement? element, string path, string file, ValidationErrors errors)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    internal bool Exists => element?.ValueKind == JsonValueKind.Object;

    /// <summary>Reads a whole file; an unreadable one is an error and gives null.</summary>
    internal static JsonSection? Load(string fullPath, string file, ValidationErrors errors)
    {
        try
        {
            return Parse(File.ReadAllText(fullPath), file, errors);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            errors.Add(file, $"cannot be read as JSON ({e.Message}). Build the app, or correct the file.");
            return null;
        }
    }

    /// <summary>Reads JSON that is known to be well formed.</summary>
    internal static JsonSection Parse(string json, string file, ValidationErrors errors)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        return new JsonSection(document.RootElement.Clone(), "", file, errors);
    }

    internal bool Has(string name) => Find(name) is not null;

    internal JsonSection Child(string name) => new(Find(name), PathOf(name), file, errors);

    internal IReadOnlyList<JsonSection> Items(string name) =>
        Array(name, "objects").Select((item, i) => new JsonSection(item, $"{PathOf(name)}[{i}]", file, errors)).ToList();

    internal IReadOnlyList<string> Texts(string name) =>
        Array(name, "strings").Where(item => Is(item, JsonValueKind.String, name, "an array of strings")).Select(item => item.GetString()!)
            .ToList();

    internal string? Text(string name) =>
        Find(name) is { } value && Is(value, JsonValueKind.String, name, "a string") ? value.GetString() : null;

    internal string? RequiredText(string name, string whatToDo)
    {
        var text = Text(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            Wrong($"{PathOf(name)} is missing. {whatToDo}");
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    internal bool Flag(string name, bool fallback = false)
    {
        if (Find(name) is not { } value || value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return Find(name)?.GetBoolean() ?? fallback;
        }

        Wrong($"{PathOf(name)} must be true or false.");
        return fallback;
    }

    internal int Number(string name, int fallback, int min, int max)
    {
        if (Find(name) is not { } value)
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Wrong($"{PathOf(name)} must be a whole number from {min} to {max}.");
        return fallback;
    }

    internal TimeSpan Span(string name, TimeSpan fallback, TimeSpan min, TimeSpan max)
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= min && span <= max)
        {
            return span;
        }

        Wrong($"{PathOf(name)} must be hh:mm:ss from {min} to {max}.");
        return fallback;
    }

    internal void Wrong(string error) => errors.Add(file, error);

    private JsonElement? Find(string name) =>
        Exists && element!.Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private IEnumerable<JsonElement> Array(string name, string ofWhat) =>
        Find(name) is { } value && Is(value, JsonValueKind.Array, name, $"an array of {ofWhat}") ? value.EnumerateArray() : [];

    private bool Is(JsonElement value, JsonValueKind kind, string name, string expected)
    {
        if (value.ValueKind != kind)
        {
            Wrong($"{PathOf(name)} must be {expected}.");
        }

        return value.ValueKind == kind;
    }
}
