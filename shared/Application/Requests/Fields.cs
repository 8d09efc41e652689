using System.Text.Json;

namespace Reporting.Application.Requests;

/// <summary>
/// The members of a JSON object, each read as what it is to be; what is something else is noted under its name and read as absent.
/// </summary>
public sealed class Fields
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly string place;
    private readonly ValidationErrors errors;

    /// <summary>The members of an object.</summary>
    /// <param name="place">Where the object stands in the body, such as <c>agreements[2].</c>; empty for the body itself.</param>
    /// <param name="expected">What to send, as a sentence for who sent something else.</param>
    public Fields(JsonElement json, string place, string expected, ValidationErrors errors)
    {
        (this.place, this.errors, Checks) = (place, errors, new InputChecks(errors, place));
        if (json.ValueKind != JsonValueKind.Object) errors.Add(place, $"This is not a JSON object. {expected}");
        else foreach (var member in json.EnumerateObject()) members[member.Name] = member.Value;
    }

    /// <summary>The checks of what is read.</summary>
    public InputChecks Checks { get; }

    /// <summary>Whether a member was sent, be it null.</summary>
    public bool Has(string name)
    {
        asked.Add(name);
        return members.ContainsKey(name);
    }

    /// <summary>Whether a member was sent as null, which for some stands for what is usual.</summary>
    public bool IsNull(string name) => Has(name) && members[name].ValueKind == JsonValueKind.Null;

    /// <summary>Notes what is wrong with a member.</summary>
    public void Wrong(string name, string text) => errors.Add(place + name, text);

    /// <summary>A text, or null when it was left out, is null or is none.</summary>
    public string? Text(string name) => Find(name) is { } value ? Text(name, value) : null;

    /// <summary>Several texts; empty when they were left out.</summary>
    /// <param name="count">How many there may be; of more, none is read.</param>
    public IReadOnlyList<string> Texts(string name, int count) =>
        [.. List(name, count).Index().TakeWhile(_ => !errors.IsFull).Select(i => Text($"{name}[{i.Index}]", i.Item)).OfType<string>()];

    /// <summary>Several objects; empty when they were left out.</summary>
    /// <param name="count">How many there may be; of more, none is read.</param>
    /// <param name="expected">What to send for each.</param>
    public IReadOnlyList<Fields> Objects(string name, int count, string expected) =>
        [.. List(name, count).Index().Select(i => new Fields(i.Item, $"{place}{name}[{i.Index}].", expected, errors))];

    /// <summary>An object, or null when it was left out or is null.</summary>
    public Fields? Object(string name, string expected) =>
        Find(name) is { } value ? new Fields(value, $"{place}{name}.", expected, errors) : null;

    /// <summary>The names of all members: for objects that are lists by name.</summary>
    public IReadOnlyCollection<string> Names => members.Keys;

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(string name) => Find(name) is { } value ? Checks.Day(name, String(value), Shown(value)) : null;

    /// <summary>A time of day, or null.</summary>
    public TimeOnly? Time(string name) => Find(name) is { } value ? Checks.Time(name, String(value), Shown(value)) : null;

    /// <summary>True or false, or null.</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Wrong(name, $"{Shown(value)} is neither true nor false.");
        return null;
    }

    /// <summary>A number, or null.</summary>
    /// <param name="max">How far from 0 it may be.</param>
    public decimal? Number(string name, int max)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && Math.Abs(number) <= max) return number;
        Checks.Wrong(name, ReadErrors.Number(Shown(value), max));
        return null;
    }

    /// <summary>One of several words, or null.</summary>
    public T? Word<T>(string name, IReadOnlyList<(string Name, T Value)> words) where T : struct =>
        Find(name) is { } value ? Checks.Word(name, String(value), Shown(value), words) : null;

    /// <summary>Notes every member that was sent and not asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var other in members.Keys.Where(m => !asked.Contains(m)).TakeWhile(_ => !errors.IsFull))
            Wrong(ReadErrors.Cut(other),
                $"It is not known here. The members are {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
    }

    private JsonElement? Find(string name)
    {
        asked.Add(name);
        return members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private IReadOnlyList<JsonElement> List(string name, int count)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array) Wrong(name, $"{Shown(value)} is not an array.");
        else if (!Checks.HasTooMany(name, value.GetArrayLength(), count)) return [.. value.EnumerateArray()];
        return [];
    }

    private string? Text(string name, JsonElement value)
    {
        var text = String(value);
        if (text is null) Wrong(name, "It is not a text, or holds what is not Unicode.");
        return text;
    }

    // The text of an unpaired surrogate cannot be had.
    private static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Shown(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "This" : ReadErrors.Cut(value.GetRawText());
}
