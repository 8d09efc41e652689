using System.Collections.Frozen;

namespace Reporting.Application.Overviews;

/// <summary>Areas that are sent in one message.</summary>
/// <param name="Areas">Their codes; at least one.</param>
/// <param name="Closing">As in <see cref="Storage.ComputeMessage"/>.</param>
public sealed record AreaTurn(IReadOnlyList<string> Areas, bool Closing);

/// <summary>
/// In which order the areas of a month are sent, some in a message: so many at first, and then each message is followed by the one so
/// many places after it. So no more than these are under way at a time, however many areas there are; more only when areas here and
/// there are tried again.
/// </summary>
public sealed class AreaTurns
{
    /// <summary>How many areas a message has at most: a queue and a table are asked once for all of them.</summary>
    public const int Together = 4;

    private const int ClosingAreas = 32;
    private readonly IReadOnlyList<string[]> groups;
    private readonly FrozenDictionary<string, int> places;
    private readonly int step;
    private readonly int closing;

    /// <param name="areas">The codes of all areas of a month.</param>
    /// <param name="max">How many are sent at first; at least 1, and no fewer than one message has.</param>
    public AreaTurns(IReadOnlyList<string> areas, int max)
    {
        groups = [.. areas.Chunk(Together)];
        step = Math.Max(1, max / Together);
        closing = groups.Count - ClosingAreas / Together;
        places = groups.Index().SelectMany(g => g.Item.Select(a => (Area: a, g.Index)))
            .ToFrozenDictionary(a => a.Area, a => a.Index, StringComparer.Ordinal);
    }

    /// <summary>The areas whose turn it is: those that follow on none that is itself still to be done.</summary>
    /// <param name="left">The codes of all areas that are still to be done.</param>
    public IReadOnlyList<AreaTurn> Now(IEnumerable<string> left)
    {
        var waiting = left.GroupBy(a => places.GetValueOrDefault(a, int.MaxValue)).OrderBy(g => g.Key).ToList();
        var numbers = waiting.Select(g => g.Key).ToHashSet();
        var last = waiting.Count - ClosingAreas / Together;
        return [.. waiting.Index().Where(g => g.Item.Key == int.MaxValue || !numbers.Contains(g.Item.Key - step))
            .SelectMany(g => g.Item.Order(StringComparer.Ordinal).Chunk(Together).Select(some => new AreaTurn(some, g.Index >= last)))];
    }

    /// <summary>The areas that follow when some are done or given up; null when none do.</summary>
    /// <param name="done">What was sent in one message.</param>
    public AreaTurn? After(AreaTurn done)
    {
        if (!places.TryGetValue(done.Areas[0], out var place) || place + step >= groups.Count) return null;
        return new AreaTurn(groups[place + step], done.Closing || place + step >= closing);
    }
}
