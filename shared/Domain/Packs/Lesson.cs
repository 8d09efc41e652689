namespace Reporting.Domain.Packs;

/// <summary>A comparable area that another may learn from, with the evidence.</summary>
/// <param name="Area">The area to learn from.</param>
/// <param name="Indicator">What it is good at.</param>
/// <param name="Turned">The problem it turned; null when it is among the best without having had it.</param>
/// <param name="Year">Its last year; null where it turned a problem.</param>
/// <param name="Group">What the group did in the same time; its mean level where levels are compared and nothing was turned.</param>
public sealed record Lesson(Area Area, Indicator Indicator, Turnaround? Turned, PeerYear? Year, Figure Group)
{
    /// <summary>Whether chance could have made its lead.</summary>
    public bool MayBeChance { get; init; }

    /// <summary>Whether its year is better than its group's.</summary>
    internal bool IsAhead
    {
        get
        {
            var own = Indicator.ComparedBy == ComparedBy.Level ? Year!.Now : Year!.Change;
            return Indicator.Polarity == Polarity.Lower ? own.Value < Group.Value : own.Value > Group.Value;
        }
    }

    /// <summary>
    /// Whom an area may learn from about its weak topics: first those who had the same problem and turned it, then those who
    /// did best over the last year; each area once, and none that is not better than the area itself and strong in the topic.
    /// </summary>
    public static IReadOnlyList<Lesson> For(PackFigures figures, PackGroup? group, Area area, IEnumerable<Indicator> about, int max)
    {
        if (group is null) return [];
        var indicators = about.ToList();
        return [.. indicators.SelectMany(i => group.Turned(i).Where(t => group.IsStrong(t.Area, i)).Select(t => Of(i, t)))
            .Concat(indicators.SelectMany(i => Better(figures, group, area, i).Take(max).Select((l, place) => (l, place)))
                .OrderBy(b => b.place).Select(b => b.l))
            .Where(l => l.Area.Code != area.Code).DistinctBy(l => l.Area.Code).Take(max)];
    }

    /// <summary>
    /// Those strong in the topic who did better over the last year than an area did: first those whose strength is more than
    /// chance, of each the best first.
    /// </summary>
    public static IEnumerable<Lesson> Better(PackFigures figures, PackGroup group, Area area, Indicator indicator)
    {
        var own = PeerYear.Of(figures, area, indicator);
        return group.Ranked(indicator).TakeWhile(p => own is null || p.Score > own.Score)
            .Where(p => p.Area.Code != area.Code && p.IsLargeEnoughFor(own) && group.IsStrong(p.Area, indicator))
            .Select(p => Of(indicator, p, group)).Where(l => l.IsAhead).OrderBy(l => l.MayBeChance);
    }

    /// <summary>An area among the best as a lesson.</summary>
    internal static Lesson Of(Indicator indicator, PeerYear year, PackGroup group) => new(year.Area, indicator, null, year,
        indicator.ComparedBy == ComparedBy.Level ? group.Slice.Figures[indicator.Id].Mean : group.Year(indicator))
    {
        MayBeChance = !group.IsSurelyStrong(year.Area, indicator),
    };

    /// <summary>A turned problem as a lesson.</summary>
    internal static Lesson Of(Indicator indicator, Turnaround turned) => new(turned.Area, indicator, turned, null, turned.GroupChange);
}
