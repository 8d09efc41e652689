using System.Globalization;
using System.Text.Json;

namespace Reporting.Sources.Seeds;

/// <summary>
/// One object of a catalogue's JSON file, read field by field, so that all its errors are found and not only the
/// first. A field that nobody asked for is an error too: it is most often a misspelt one.
/// </summary>
/// <param name="element">The object.</param>
/// <param name="file">The file's name.</param>
/// <param name="id">The entry's id in messages.</param>
/// <param name="errors">Where errors are noted.</param>
/// <param name="within">The field this object stands in, followed by a dot; empty for an entry itself.</param>
internal sealed class JsonFields(JsonElement element, string file, string id, SeedErrors errors, string within = "")
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>A text that must be there.</summary>
    public string Text(string field) => OptionalText(field) ?? Missing(field, "");

    /// <summary>A text or null.</summary>
    public string? OptionalText(string field) =>
        Find(field, JsonValueKind.String, "a text") is { } found ? found.GetString() : null;

    /// <summary>A whole number, or another when it is left out.</summary>
    public int Number(string field, int otherwise)
    {
        if (Find(field, JsonValueKind.Number, "a whole number") is not { } found) return otherwise;
        if (found.TryGetInt32(out var number)) return number;
        Mistake(field, $"{found.GetRawText()} is not a whole number");
        return otherwise;
    }

    /// <summary>True or false, or another when it is left out.</summary>
    public bool Flag(string field, bool otherwise)
    {
        asked.Add(field);
        if (!element.TryGetProperty(field, out var found)) return otherwise;
        if (found.ValueKind is JsonValueKind.True or JsonValueKind.False) return found.GetBoolean();
        Mistake(field, "is not true or false");
        return otherwise;
    }

    /// <summary>A number that must be there.</summary>
    public decimal Decimal(string field) => OptionalDecimal(field) ?? Missing(field, 0m);

    /// <summary>A number, or null when it is left out.</summary>
    public decimal? OptionalDecimal(string field)
    {
        if (Find(field, JsonValueKind.Number, "a number") is not { } found) return null;
        if (found.TryGetDecimal(out var number)) return number;
        Mistake(field, $"{found.GetRawText()} is too large or too small");
        return null;
    }

    /// <summary>One of a fixed set of choices that must be there.</summary>
    public T Choice<T>(string field)
        where T : struct, Enum
    {
        if (OptionalText(field) is not { } text) return Missing(field, default(T));
        if (!EnumText.TryRead<T>(text, out var choice)) Mistake(field, EnumText.Problem<T>(text));
        return choice;
    }

    /// <summary>A period that must be there.</summary>
    public Period Period(string field)
    {
        if (OptionalText(field) is not { } text) return Missing(field, default(Period));
        if (!Domain.Periods.Period.TryParse(text, out var period)) Mistake(field, $"'{text}' is not a period; write for example 2025M07");
        return period;
    }

    /// <summary>A date; the earliest of all when it is left out.</summary>
    public DateOnly Date(string field)
    {
        if (OptionalText(field) is not { } text) return default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Mistake(field, $"'{text}' is not a date; write for example 2027-06-01");
        return date;
    }

    /// <summary>A list of texts; empty when it is left out.</summary>
    public IReadOnlyList<string> Texts(string field)
    {
        var texts = new List<string>();
        if (Find(field, JsonValueKind.Array, "a list") is not { } found) return texts;
        var index = 0;
        foreach (var item in found.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String) texts.Add(item.GetString()!);
            else Mistake($"{field}[{index}]", "must be a text");
            index++;
        }

        return texts;
    }

    /// <summary>Texts by name; empty when it is left out.</summary>
    public IReadOnlyDictionary<string, string> TextsByName(string field)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(field, JsonValueKind.Object, "an object") is not { } found) return texts;
        foreach (var property in found.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String) texts.Add(property.Name, property.Value.GetString()!);
            else Mistake($"{field}.{property.Name}", "must be a text");
        }

        return texts;
    }

    /// <summary>An object within this one, or null.</summary>
    public T? Part<T>(string field, Func<JsonFields, T> read)
        where T : class =>
        Find(field, JsonValueKind.Object, "an object") is { } found ? Read(found, $"{within}{field}.", read) : null;

    /// <summary>A list of objects within this one; empty when it is left out.</summary>
    public IReadOnlyList<T> Parts<T>(string field, Func<JsonFields, T> read)
    {
        var parts = new List<T>();
        if (Find(field, JsonValueKind.Array, "a list") is not { } found) return parts;
        var index = 0;
        foreach (var item in found.EnumerateArray())
        {
            var place = $"{field}[{index++}]";
            if (item.ValueKind == JsonValueKind.Object) parts.Add(Read(item, $"{within}{place}.", read));
            else Mistake(place, "must be an object");
        }

        return parts;
    }

    /// <summary>Notes an error of a field.</summary>
    public void Mistake(string field, string problem) => errors.Add(file, id, within + field, problem);

    /// <summary>Notes every field that nobody asked for.</summary>
    public void NoteUnknown()
    {
        foreach (var property in element.EnumerateObject())
            if (!asked.Contains(property.Name)) Mistake(property.Name, $"is not a field here; they are {string.Join(", ", asked)}");
    }

    private T Read<T>(JsonElement part, string place, Func<JsonFields, T> read)
    {
        var fields = new JsonFields(part, file, id, errors, place);
        var result = read(fields);
        fields.NoteUnknown();
        return result;
    }

    private T Missing<T>(string field, T instead)
    {
        if (!Has(field)) Mistake(field, "is missing");
        return instead;
    }

    private bool Has(string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    private JsonElement? Find(string field, JsonValueKind kind, string wanted)
    {
        asked.Add(field);
        if (!Has(field)) return null;
        var value = element.GetProperty(field);
        if (value.ValueKind == kind) return value;
        Mistake(field, $"must be {wanted}");
        return null;
    }
}
