namespace Reporting.Application.Requests;

/// <summary>What is wrong with a request, field by field.</summary>
public sealed class Mistakes
{
    private readonly Dictionary<string, List<string>> found = [];

    /// <summary>Where in the body the next mistakes are, such as <c>[3].</c>; empty for the body itself.</summary>
    public string Place { get; set; } = "";

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Notes one.</summary>
    /// <param name="field">The member that is wrong; empty for the whole.</param>
    /// <param name="text">What is wrong, and what to write instead.</param>
    public void Add(string field, string text)
    {
        Count++;
        var key = (Place + field).TrimEnd('.');
        if (!found.TryGetValue(key, out var texts)) found[key] = texts = [];
        texts.Add(text);
    }

    /// <summary>All of them, each with the field it is in; empty for the whole.</summary>
    public IEnumerable<(string Field, string Text)> All => found.SelectMany(f => f.Value.Select(t => (f.Key, t)));

    /// <summary>All of them, each begun with the field it is in.</summary>
    public IReadOnlyList<string> Texts => [.. All.Select(m => m.Field.Length == 0 ? m.Text : $"{m.Field}: {m.Text}")];

    /// <summary>All of them, by the field they are in.</summary>
    public IEnumerable<KeyValuePair<string, List<string>>> ByField => found;
}
