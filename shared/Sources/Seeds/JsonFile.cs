using System.Text.Json;

namespace Reporting.Sources.Seeds;

/// <summary>Reads a catalogue's JSON files.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The objects of a file that holds a list; a broken file is noted and gives none.</summary>
    public static IReadOnlyList<T> Entries<T>(SeedFiles files, string file, Func<JsonFields, T> read)
    {
        using var document = Open(files, file, JsonValueKind.Array, "a list");
        if (document is null) return [];
        return Unbroken(files, file, () =>
        {
            var (entries, index) = (new List<T>(), 0);
            foreach (var element in document.RootElement.EnumerateArray())
                if (Entry(files, file, element, index++, read) is { } entry) entries.Add(entry);
            return entries;
        }) ?? [];
    }

    /// <summary>The object a file holds; a broken file is noted and gives null.</summary>
    public static T? Single<T>(SeedFiles files, string file, Func<JsonFields, T> read)
        where T : class
    {
        using var document = Open(files, file, JsonValueKind.Object, "an object");
        return document is null ? null : Unbroken(files, file, () => Entry(files, file, document.RootElement, 0, read));
    }

    // Half a character, written as an escape, is JSON and yet no text.
    private static T? Unbroken<T>(SeedFiles files, string file, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException broken)
        {
            files.Unreadable(file, "-", $"holds a text that is not Unicode: {broken.Message}");
            return null;
        }
    }

    private static T? Entry<T>(SeedFiles files, string file, JsonElement element, int index, Func<JsonFields, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            files.ValidationErrors.Add(file, $"entry {index + 1}", "-", "must be an object");
            return default;
        }

        var fields = new JsonFields(element, file, IdOf(element) ?? $"entry {index + 1}", files.ValidationErrors);
        var result = read(fields);
        fields.NoteUnknown();
        return result;
    }

    private static string? IdOf(JsonElement element) =>
        element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static JsonDocument? Open(SeedFiles files, string file, JsonValueKind kind, string wanted)
    {
        if (files.Text(file) is not { } text) return null;
        try
        {
            var document = JsonDocument.Parse(text, Options);
            if (document.RootElement.ValueKind == kind) return document;
            document.Dispose();
            files.Unreadable(file, "line 1", $"must hold {wanted}");
        }
        catch (JsonException broken)
        {
            files.Unreadable(file, $"line {broken.LineNumber + 1}", $"is not JSON: {broken.Message}");
        }
        catch (InvalidOperationException broken)
        {
            files.Unreadable(file, "-", $"holds a name that is not Unicode: {broken.Message}"); // found when the names are compared
        }

        return null;
    }
}
