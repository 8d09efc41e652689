namespace Reporting.Application.Requests;

/// <summary>Something that is wrong with a request.</summary>
/// <param name="Field">Where; empty for the whole.</param>
/// <param name="Text">What is wrong, and what to write instead.</param>
public sealed record ValidationError(string Field, LocalizedText Text);

/// <summary>What is wrong with a request, field by field; of many, the first.</summary>
public sealed class ValidationErrors
{
    private const int Max = 20;
    private const int MaxFieldLength = 100;
    private readonly List<ValidationError> found = [];

    /// <summary>Where in the body the next errors are, such as <c>[3].</c>; empty for the body itself.</summary>
    public string Place { get; set; } = "";

    /// <summary>How many there are, those included that are not named.</summary>
    public int Count { get; private set; }

    /// <summary>Whether so many are named that whoever reads the request can stop.</summary>
    public bool IsFull => Count >= Max;

    /// <summary>Notes one.</summary>
    /// <param name="field">The member that is wrong; empty for the whole.</param>
    /// <param name="text">What is wrong, and what to write instead.</param>
    public void Add(string field, LocalizedText text)
    {
        if (++Count <= Max) found.Add(new(Key(field), text));
    }

    /// <inheritdoc cref="Add(string, LocalizedText)"/>
    public void Add(string field, string danish, string english) => Add(field, new LocalizedText(danish, english));

    // Programs read English. Should such an error ever come to a page, it says no more than that.
    /// <summary>Notes one that only a program can make, and no page's form.</summary>
    /// <inheritdoc cref="Add(string, LocalizedText)"/>
    public void Add(string field, string text) => Add(field, "Det kan ikke læses.", text);

    /// <summary>Whether one is known of a field or of what is in it; of others than are named, nobody needs to know.</summary>
    public bool Has(string field)
    {
        var key = Key(field);
        return IsFull || found.Any(e => e.Field.StartsWith(key, StringComparison.Ordinal)
            && (e.Field.Length == key.Length || e.Field[key.Length] is '.' or '['));
    }

    /// <summary>All that are named.</summary>
    public IReadOnlyList<ValidationError> All => found;

    /// <summary>All that are named, in English and by the field they are in.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> ByField =>
        found.GroupBy(e => e.Field).Select(f => KeyValuePair.Create(f.Key, f.Select(e => e.Text.English).ToList()));

    /// <summary>How many there are, in words.</summary>
    public string Amount => IsFull ? $"The first {Max} mistakes" : $"{Count} {(Count == 1 ? "mistake" : "mistakes")}";

    private string Key(string field)
    {
        var key = (Place + field).TrimEnd('.');
        return key.Length > MaxFieldLength ? key[..MaxFieldLength] : key;
    }
}
