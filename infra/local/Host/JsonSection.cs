using System.Globalization;
using System.Text.Json;

namespace Reporting.Local.Host;

/// <summary>One object of a JSON file. Absent values give the fallback; wrong ones are recorded as mistakes.</summary>
internal sealed class JsonSection(JsonElement? element, string path, string file, Mistakes mistakes)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    internal bool Exists => element?.ValueKind == JsonValueKind.Object;

    /// <summary>Reads a whole file; an unreadable one is a mistake and gives null.</summary>
    internal static JsonSection? Load(string fullPath, string file, Mistakes mistakes)
    {
        try
        {
            return Parse(File.ReadAllText(fullPath), file, mistakes);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            mistakes.Add(file, $"cannot be read as JSON ({e.Message}). Build the app, or correct the file.");
            return null;
        }
    }

    /// <summary>Reads JSON that is known to be well formed.</summary>
    internal static JsonSection Parse(string json, string file, Mistakes mistakes)
    {
        using var document = JsonDocument.Parse(json, Lenient);
        return new JsonSection(document.RootElement.Clone(), "", file, mistakes);
    }

    internal bool Has(string name) => Find(name) is not null;

    internal JsonSection Child(string name) => new(Find(name), PathOf(name), file, mistakes);

    internal IReadOnlyList<JsonSection> Items(string name) =>
        Array(name, "objects").Select((item, i) => new JsonSection(item, $"{PathOf(name)}[{i}]", file, mistakes)).ToList();

    internal IReadOnlyList<string> Texts(string name) =>
        Array(name, "strings").Where(item => Is(item, JsonValueKind.String, name, "an array of strings")).Select(item => item.GetString()!).ToList();

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

    internal int Number(string name, int fallback, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return fallback;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong($"{PathOf(name)} must be a whole number from {least} to {most}.");
        return fallback;
    }

    internal TimeSpan Span(string name, TimeSpan fallback, TimeSpan least, TimeSpan most)
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least && span <= most)
        {
            return span;
        }

        Wrong($"{PathOf(name)} must be hh:mm:ss from {least} to {most}.");
        return fallback;
    }

    internal void Wrong(string mistake) => mistakes.Add(file, mistake);

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
