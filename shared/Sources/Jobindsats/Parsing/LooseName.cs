namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>
/// Names of the source, looked up as they are and then without regard to case, kinds of spaces and how accents are coded.
/// </summary>
internal sealed class LooseName<T>
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> loose = new(StringComparer.Ordinal);

    /// <summary>Adds a name; the first of those that differ only in spelling wins.</summary>
    public void Add(string name, T value)
    {
        exact.TryAdd(name, value);
        loose.TryAdd(LooseName.Of(name), value);
    }

    /// <summary>What was added under a name.</summary>
    public bool TryFind(string name, out T? value) =>
        exact.TryGetValue(name, out value) || loose.TryGetValue(LooseName.Of(name), out value);
}
