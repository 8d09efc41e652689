namespace Reporting.Domain.Distribution;

/// <summary>What was last told of a topic in an area.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Topic">The topic's id; null in lists that were kept before there were findings: those have an indicator.</param>
/// <param name="State">The state that was told.</param>
public sealed record ReportedState(string Area, string? Topic, VerdictState State)
{
    /// <summary>The indicators whose verdicts it rested on, the lead first.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The one indicator it was told of, before there were findings.</summary>
    public string? Indicator { get; init; }

    /// <summary>
    /// What was told, by topic. What was told of indicators is told of their topic, as serious as the worst of them, so that
    /// nothing is told anew because rows became findings.
    /// </summary>
    public static IReadOnlyList<ReportedState> ByTopic(Catalogue catalogue, IEnumerable<ReportedState> told)
    {
        var (old, kept) = (told.ToLookup(t => t.Topic is null)[true], told.Where(t => t.Topic is not null));
        return [.. kept, .. old.Where(t => catalogue.Indicator(t.Indicator ?? "") is not null)
            .GroupBy(t => (t.Area, Topic: catalogue.TopicOf(catalogue.Indicator(t.Indicator!)!)))
            .Select(g => Gather(g.Key.Area, g.Key.Topic, [.. g]))];
    }

    private static ReportedState Gather(string area, Topic topic, IReadOnlyList<ReportedState> told)
    {
        var sorted = told.OrderByDescending(t => Seriousness.Rank(t.State)).ThenByDescending(t => t.Indicator == topic.Lead).ToList();
        return new(area, topic.Id, sorted[0].State) { Indicators = [.. sorted.Select(t => t.Indicator!)] };
    }
}
