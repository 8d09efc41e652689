namespace Reporting.Documents.Text;

/// <summary>Names rows so that they are told apart: names such as "A-dagpenge" stand under several parents.</summary>
public sealed class RowNames
{
    private readonly Lazy<Dictionary<string, string>> above;
    private readonly Language language;

    /// <summary>The names on a page.</summary>
    public RowNames(Overview overview, Language language)
        : this(overview.Rows.Select(r => r.Indicator), overview.Rows.Select(r => r.Above).OfType<Heading>(), language)
    {
    }

    /// <summary>The names in a catalogue.</summary>
    public RowNames(Catalogue catalogue, Language language)
        : this(catalogue.Indicators, catalogue.Parts.Headings, language)
    {
    }

    private RowNames(IEnumerable<Indicator> indicators, IEnumerable<Heading> headings, Language language)
    {
        this.language = language;
        // Most who hold one never ask for a parent.
        above = new(() => indicators.Select(i => (i.Id, Name: Name(i))).Concat(headings.Select(h => (h.Id, Name: Name(h))))
            .DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal));
    }

    /// <summary>The name of what an indicator stands under on the page, or null.</summary>
    public string? Parent(Indicator indicator) => indicator.Parent is { } id ? above.Value.GetValueOrDefault(id) : null;

    /// <summary>
    /// The parent and the name: <c>Ny chance for alle: Andel i beskæftigelse</c>; without a parent whose name begins with the
    /// same word.
    /// </summary>
    public string Full(Indicator indicator) =>
        Parent(indicator) is { } parent && FirstWord(parent) != FirstWord(Name(indicator)) ? $"{parent}: {Name(indicator)}" : Name(indicator);

    /// <summary>
    /// The name within a sentence: <c>Ledige i alt, A-dagpenge</c>; without what stands in brackets, and without a parent
    /// whose name begins with the same word.
    /// </summary>
    public string InSentence(Indicator indicator)
    {
        var (name, parent) = (Bare(Name(indicator)), Parent(indicator) is { } given ? Bare(given) : null);
        return parent is null || FirstWord(name) == FirstWord(parent) ? name : $"{parent}, {Lower(name)}";
    }

    /// <summary>A heading's name.</summary>
    public string Name(Heading heading) => language.Say(heading.Name, heading.NameEn);

    /// <summary>The first names, parted by semicolons since names hold commas, and how many more rows there are.</summary>
    public string List(IReadOnlyList<Indicator> indicators, int max)
    {
        var names = string.Join("; ", indicators.Take(max).Select(Full));
        return names + (indicators.Count - max) switch
        {
            <= 0 => "",
            1 => language.Say(" og 1 anden række", " and 1 more row"),
            var more => language.Say($" og {more} andre rækker", $" and {more} more rows"),
        };
    }

    private static string FirstWord(string name) => name.Split(' ')[0].TrimEnd(':', ',');

    // Not of "A-dagpenge".
    private static string Lower(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Bare(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    private string Name(Indicator indicator) => language.Say(indicator.Name, indicator.NameEn);
}
