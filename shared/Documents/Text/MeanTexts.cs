namespace Reporting.Documents.Text;

/// <summary>Says how the group's means are made: by section, and by row only where a section has both ways.</summary>
internal sealed class MeanTexts(Overview overview, Language language)
{
    private const int MaxNames = 4;
    private readonly RowNames names = new(overview, language);

    /// <inheritdoc/>
    public override string ToString()
    {
        var bases = overview.Rows.Select(r => r.Indicator.Mean).Distinct().ToList();
        if (bases is [var only]) return Sentence(MeanText.Explain(only, language));
        var uniform = overview.Sections.Where(s => Smaller(s).Count == 0).GroupBy(s => s.Rows[0].Indicator.Mean)
            .Select(g => $"{And([.. g.Select(s => names.Name(s.Heading))])}: {MeanText.Explain(g.Key, language)}");
        return string.Join(" ", uniform.Concat(overview.Sections.Where(s => Smaller(s).Count > 0).Select(Mixed)).Select(Sentence));
    }

    private string Mixed(OverviewSection section)
    {
        var smaller = Smaller(section);
        var rest = section.Rows.Select(r => r.Indicator.Mean).First(m => m != smaller[0].Mean);
        var but = language.Say(", dog ", ", but ");
        return $"{names.Name(section.Heading)}: {Words(rest)}{but}{Words(smaller[0].Mean)} for " + Rows(section, smaller);
    }

    // What follows from a way of making means is said where it is named first.
    private string Words(MeanBasis basis) => overview.Sections.Any(s => Smaller(s).Count == 0 && s.Rows[0].Indicator.Mean == basis)
        ? MeanText.Word(basis, language) : MeanText.Explain(basis, language);

    // The rows made the rarer way; none where all are made alike.
    private static List<Indicator> Smaller(OverviewSection section)
    {
        var ways = section.Rows.Select(r => r.Indicator).GroupBy(i => i.Mean).OrderBy(g => g.Count()).ThenByDescending(g => g.Key).ToList();
        return ways.Count < 2 ? [] : [.. ways[0]];
    }

    private string Rows(OverviewSection section, List<Indicator> smaller)
    {
        if (smaller.Count <= MaxNames) return names.List(smaller, MaxNames);
        var parents = smaller.GroupBy(i => i.Parent).Where(g => g.Key is not null && names.Parent(g.First()) is not null
            && section.Rows.Count(r => r.Indicator.Parent == g.Key) == g.Count()).ToList();
        var all = parents.Select(g => language.Say("alle rækker under ", "all rows under ") + names.Parent(g.First()));
        var single = smaller.Except(parents.SelectMany(g => g)).ToList();
        return string.Join("; ", single.Count == 0 ? all : all.Append(names.List(single, MaxNames)));
    }

    private string And(IReadOnlyList<string> words) => words.Count < 2
        ? words[0] : string.Join(", ", words.SkipLast(1)) + language.Say(" og ", " and ") + words[^1];

    private static string Sentence(string text) => SentenceStart.Of(text) + ".";
}
