namespace Reporting.Domain.Packs;

/// <summary>A comparison group as a pack sees it. What several areas ask for is made once.</summary>
public sealed class PackGroup
{
    private readonly PackFigures figures;
    private GroupSlice? slice; // of every indicator, which not everybody needs
    private readonly Dictionary<string, Figure> years = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<PeerYear>> ranked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Turnaround>> turned = new(StringComparer.Ordinal);

    internal PackGroup(PackFigures figures, ComparisonGroup group)
    {
        (this.figures, Group) = (figures, group);
        Members = [.. group.MembersIn(figures.Month.Month).Select(m => figures.Catalogue.Area(m)!)];
    }

    /// <summary>The group.</summary>
    public ComparisonGroup Group { get; }

    /// <summary>Its areas in the month.</summary>
    public IReadOnlyList<Area> Members { get; }

    /// <summary>Best, mean and trend, as the overview prints them.</summary>
    public GroupSlice Slice => slice ??= GroupComparison.Slice(figures.Month, Group);

    /// <summary>The group's change over the last year, in the indicator's own kind.</summary>
    public Figure Year(Indicator indicator) => Once(years, indicator, (_, _, i) => Changes.OverYear(i));

    /// <summary>The group's change between two periods.</summary>
    public Figure Change(Indicator indicator, Period from, Period to, ChangeKind kind) =>
        Changes.Between(indicator, from, to, kind);

    /// <summary>Those who did best over the last year, the best first; see <see cref="PeerYear"/>.</summary>
    public IReadOnlyList<PeerYear> Ranked(Indicator indicator) => Once(ranked, indicator, PeerYear.Rank);

    /// <summary>Those who had a problem and turned it, the last to do so first; see <see cref="Turnaround"/>.</summary>
    public IReadOnlyList<Turnaround> Turned(Indicator indicator) => Once(turned, indicator, Turnaround.Find);

    /// <summary>Whether one of its areas is strong in what an indicator tells of; see <see cref="AreaTalk.IsStrong"/>.</summary>
    public bool IsStrong(Area area, Indicator indicator) => figures.Talk(area.Code, this).IsStrong(figures.Catalogue, indicator);

    /// <summary>Whether it is so by more than chance could have made; see <see cref="AreaTalk.IsSurelyStrong"/>.</summary>
    public bool IsSurelyStrong(Area area, Indicator indicator) => figures.Talk(area.Code, this).IsSurelyStrong(figures.Catalogue, indicator);

    private GroupChange Changes => field ??= new(figures.Month, [.. Members.Select(m => m.Code)]);

    private T Once<T>(Dictionary<string, T> made, Indicator indicator, Func<PackFigures, PackGroup, Indicator, T> make) =>
        made.TryGetValue(indicator.Id, out var known) ? known : made[indicator.Id] = make(figures, this, indicator);
}
