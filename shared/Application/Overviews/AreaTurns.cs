using System.Collections.Frozen;

namespace Reporting.Application.Overviews;

/// <summary>An area whose message is to be sent.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Closing">As in <see cref="Storage.ComputeMessage"/>.</param>
public sealed record AreaTurn(string Area, bool Closing);

/// <summary>
/// In which order the areas of a month are sent: so many at first, and then each is followed by the one so many places
/// after it. So no more than these are under way at a time, however many areas there are; more only when areas here and
/// there are tried again.
/// </summary>
public sealed class AreaTurns
{
    private const int ClosingAreas = 32;
    private readonly IReadOnlyList<string> areas;
    private readonly FrozenDictionary<string, int> places;
    private readonly int max;

    /// <param name="areas">The codes of all areas of a month.</param>
    /// <param name="max">How many are sent at first; at least 1.</param>
    public AreaTurns(IReadOnlyList<string> areas, int max)
    {
        (this.areas, this.max) = (areas, max);
        places = areas.Index().ToFrozenDictionary(a => a.Item, a => a.Index, StringComparer.Ordinal);
    }

    /// <summary>The areas whose turn it is: those that follow on none that is itself still to be done.</summary>
    /// <param name="left">The codes of all areas that are still to be done.</param>
    public IReadOnlyList<AreaTurn> Now(IEnumerable<string> left)
    {
        var ordered = left.OrderBy(a => places.GetValueOrDefault(a, int.MaxValue)).ToList();
        var waiting = ordered.ToHashSet(StringComparer.Ordinal);
        return [.. ordered.Index().Where(a => !FollowsOnAny(waiting, a.Item))
            .Select(a => new AreaTurn(a.Item, a.Index >= ordered.Count - ClosingAreas))];
    }

    /// <summary>The area that follows when one is done or given up; null when none does.</summary>
    /// <param name="done">The area that is done.</param>
    public AreaTurn? After(AreaTurn done)
    {
        if (!places.TryGetValue(done.Area, out var place) || place + max >= areas.Count) return null;
        return new AreaTurn(areas[place + max], done.Closing || place + max >= areas.Count - ClosingAreas);
    }

    private bool FollowsOnAny(HashSet<string> waiting, string area) =>
        places.TryGetValue(area, out var place) && place >= max && waiting.Contains(areas[place - max]);
}
