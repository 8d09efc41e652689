namespace Reporting.Domain.Findings;

/// <summary>Gathers an area's verdicts to findings: one for each topic in which anything is said.</summary>
public static class AreaFindings
{
    /// <summary>The findings of an area, in the order of the catalogue's topics.</summary>
    /// <param name="area">The area's code; verdicts of others are left out.</param>
    /// <param name="verdicts">Its verdicts of a month; those that say nothing may be left out, but not those that said something
    /// the month before.</param>
    public static IReadOnlyList<Finding> Of(Catalogue catalogue, string area, IEnumerable<Verdict> verdicts)
    {
        var voices = verdicts.Where(v => v.Area == area)
            .Select(v => catalogue.Indicator(v.Indicator) is { } indicator ? Voice.Of(indicator, v) : null).OfType<Voice>()
            .ToDictionary(v => v.Indicator.Id, StringComparer.Ordinal);
        if (voices.Count == 0) return [];
        var following = new Following(voices);
        var byTopic = catalogue.Indicators.Select(i => voices.GetValueOrDefault(i.Id)).OfType<Voice>()
            .ToLookup(v => catalogue.TopicOf(following.Origin(v).Indicator).Id, StringComparer.Ordinal);
        return [.. catalogue.Topics.Where(t => byTopic.Contains(t.Id)).Select(t => FindingMaker.Of(t, [.. byTopic[t.Id]]))];
    }

    /// <summary>The findings of many areas, by area and then topic.</summary>
    public static IReadOnlyList<Finding> Of(Catalogue catalogue, IEnumerable<Verdict> verdicts) =>
        [.. verdicts.GroupBy(v => v.Area, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => Of(catalogue, g.Key, g))];
}
