using Reporting.Application.Overviews;

namespace Reporting.Application.Knowledge;

/// <summary>Finds what others wrote in the knowledge bank about the challenges of areas, when a pack is ordered.</summary>
public sealed class KnowledgeFinder(Catalogue catalogue, KnowledgeRepository entries, FindingReader findings)
{
    // As many as a pack may show of an area, twice: their figures, which are not known yet, settle which of them come first.
    private const int MaxOfATopic = 6;

    /// <summary>The entries from other areas on an order's challenges and focus, of each topic those that say most.</summary>
    public async Task<IReadOnlyList<KnowledgeEntry>> ForAsync(OrderContent content, CancellationToken cancellation)
    {
        var known = (await entries.AllAsync(cancellation)).Where(e => !e.Removed && catalogue.Topic(e.Topic) is not null).ToList();
        if (known.Count == 0) return [];
        var topics = await TopicsAsync(content, cancellation);
        // In a round each area has a pack of its own, and may read what the others of the round did.
        IReadOnlyList<string> meeting = content.IsRound ? [] : content.Pack!.Areas;
        return [.. known.Where(e => topics.Contains(e.Topic) && !meeting.Contains(e.Area)).GroupBy(e => e.Topic)
            .SelectMany(t => PracticeLesson.Sort(t.Select(e => new PracticeLesson(e, null))).Take(MaxOfATopic))
            .Select(l => l.Entry.AsRead).OrderBy(e => e.Id, StringComparer.Ordinal)];
    }

    private async Task<HashSet<string>> TopicsAsync(OrderContent content, CancellationToken cancellation)
    {
        var found = await findings.OfAsync(content.Month, content.Revision, cancellation);
        return found.Where(f => f.IsAdverse && content.Pack!.Areas.Contains(f.Area)).Select(f => f.Topic)
            .Concat(content.Pack!.Focus.Select(catalogue.Indicator).OfType<Indicator>().Select(i => catalogue.TopicOf(i).Id))
            .ToHashSet(StringComparer.Ordinal);
    }
}
