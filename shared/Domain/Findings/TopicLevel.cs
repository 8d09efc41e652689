namespace Reporting.Domain.Findings;

/// <summary>A topic in which an area has lain far above or below its group for two years: a standing state, not an alarm.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Indicator">The indicator that speaks for it.</param>
/// <param name="Verdict">The indicator's verdict, with its level.</param>
public sealed record TopicLevel(Topic Topic, Indicator Indicator, Verdict Verdict)
{
    /// <summary>The level.</summary>
    public StandingLevel Level => Verdict.Level!;

    /// <summary>Whether it is a challenge rather than a strength.</summary>
    public bool IsChallenge => (Level.Direction == VerdictDirection.Higher) == (Indicator.Polarity == Polarity.Lower);

    /// <summary>
    /// The levels of one area, each topic once, the one that concerns most persons first; where neither direction is better there is
    /// none, and a sum whose level is mostly that of one part is that part's matter.
    /// </summary>
    /// <param name="verdicts">The area's verdicts.</param>
    public static IReadOnlyList<TopicLevel> Of(Catalogue catalogue, IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.Where(v => v is { Gap: null, Level: not null })
            .Select(v => catalogue.Indicator(v.Indicator) is { Polarity: not Polarity.None } i ? new TopicLevel(catalogue.TopicOf(i), i, v) : null)
            .OfType<TopicLevel>().ToList();
        return [.. all.Where(l => !all.Exists(p => IsMostOf(p, l))).GroupBy(l => l.Topic.Id, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(l => l.Indicator.Id == l.Topic.Lead).ThenByDescending(l => l.Level.Persons)
                .ThenBy(l => l.Indicator.Id, StringComparer.Ordinal).First())
            .OrderByDescending(l => l.Level.Persons).ThenBy(l => l.Topic.Id, StringComparer.Ordinal)];
    }

    private static bool IsMostOf(TopicLevel part, TopicLevel whole) => part.Topic.Id != whole.Topic.Id
        && part.Level.Direction == whole.Level.Direction && Following.IsPart(part.Indicator, whole.Indicator)
        && part.Level.Persons >= Following.MostOfIt * whole.Level.Persons;
}
