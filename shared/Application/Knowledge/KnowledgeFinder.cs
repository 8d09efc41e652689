using Reporting.Application.Overviews;

namespace Reporting.Application.Knowledge;

/// <summary>Finds what is learnt about the challenges of areas, when a pack is ordered.</summary>
public sealed class KnowledgeFinder(Catalogue catalogue, KnowledgeRepository entries, TrialRepository trials, FindingReader findings)
{
    // As many as a pack may show of an area, twice: their figures, which are not known yet, settle which of them come first.
    private const int MaxOfATopic = 6;

    /// <summary>The order with what others wrote on its challenges and focus, of each topic those that say most, and with trials.</summary>
    public async Task<OrderContent> FillAsync(OrderContent content, CancellationToken cancellation)
    {
        var known = (await entries.AllAsync(cancellation)).Where(e => !e.Removed && catalogue.Topic(e.Topic) is not null).ToList();
        var tried = (await trials.AllAsync(cancellation)).Where(t => !t.Removed)
            .Where(t => t.Areas.Intersect(content.Pack!.Areas).Any() || t.TopicsIn(catalogue).Count > 0).ToList();
        if (known.Count + tried.Count == 0) return content;
        var topics = await TopicsAsync(content, cancellation);
        return content with { Knowledge = Written(content, known, topics), Trials = Tried(content, tried, topics) };
    }

    private static IReadOnlyList<KnowledgeEntry> Written(OrderContent content, List<KnowledgeEntry> known, HashSet<string> topics)
    {
        // In a round each area has a pack of its own, and may read what the others of the round did.
        IReadOnlyList<string> meeting = content.IsRound ? [] : content.Pack!.Areas;
        return [.. known.Where(e => topics.Contains(e.Topic) && !meeting.Contains(e.Area)).GroupBy(e => e.Topic)
            .SelectMany(t => PracticeLesson.Sort(t.Select(e => new PracticeLesson(e, null))).Take(MaxOfATopic))
            .Select(l => l.Entry.AsRead).OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    // Which of them an area's pack shows is settled by its own topics.
    private IReadOnlyList<Trial> Tried(OrderContent content, List<Trial> known, HashSet<string> topics)
    {
        var own = content.Pack!.Areas.SelectMany(a => Trial.For(known, a, [], catalogue, MaxOfATopic));
        var others = topics.SelectMany(t => Trial.For(known, "", [t], catalogue, MaxOfATopic));
        return [.. own.Concat(others).DistinctBy(t => t.Id).Select(t => t.AsRead).OrderBy(t => t.Id, StringComparer.Ordinal)];
    }

    private async Task<HashSet<string>> TopicsAsync(OrderContent content, CancellationToken cancellation)
    {
        var found = await findings.OfAsync(content.Month, content.Revision, cancellation);
        return found.Where(f => f.IsAdverse && content.Pack!.Areas.Contains(f.Area)).Select(f => f.Topic)
            .Concat(content.Pack!.Focus.Select(catalogue.Indicator).OfType<Indicator>().Select(i => catalogue.TopicOf(i).Id))
            .ToHashSet(StringComparer.Ordinal);
    }
}
