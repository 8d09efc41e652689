namespace Reporting.Application.Requests;

/// <summary>What is wrong with a request, field by field; of many, the first.</summary>
public sealed class ValidationErrors
{
    private const int Max = 20;
    private const int MaxFieldLength = 100;
    private readonly Dictionary<string, List<string>> found = [];

    /// <summary>Where in the body the next errors are, such as <c>[3].</c>; empty for the body itself.</summary>
    public string Place { get; set; } = "";

    /// <summary>How many there are, those included that are not named.</summary>
    public int Count { get; private set; }

    /// <summary>Whether so many are named that whoever reads the request can stop.</summary>
    public bool IsFull => Count >= Max;

    /// <summary>Notes one.</summary>
    /// <param name="field">The member that is wrong; empty for the whole.</param>
    /// <param name="text">What is wrong, and what to write instead.</param>
    public void Add(string field, string text)
    {
        if (++Count > Max) return;
        var key = Cut((Place + field).TrimEnd('.'));
        if (!found.TryGetValue(key, out var texts)) found[key] = texts = [];
        texts.Add(text);
    }

    /// <summary>All that are named, each with the field it is in; empty for the whole.</summary>
    public IEnumerable<(string Field, string Text)> All => found.SelectMany(f => f.Value.Select(t => (f.Key, t)));

    /// <summary>All that are named, each begun with the field it is in.</summary>
    public IReadOnlyList<string> Texts => [.. All.Select(m => m.Field.Length == 0 ? m.Text : $"{m.Field}: {m.Text}")];

    /// <summary>All that are named, by the field they are in.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> ByField => found;

    /// <summary>How many there are, in words.</summary>
    public string Amount => IsFull ? $"The first {Max} mistakes" : $"{Count} {(Count == 1 ? "mistake" : "mistakes")}";

    private static string Cut(string text) => text.Length > MaxFieldLength ? text[..MaxFieldLength] : text;
}
