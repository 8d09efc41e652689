namespace Reporting.Domain.Packs;

/// <summary>The figures of a pack's slices, put together so that areas and groups can be looked up in them.</summary>
public sealed class PackFigures
{
    private readonly MonthFigures figures;
    private readonly IReadOnlyDictionary<string, AreaSlice> slices;
    private readonly Dictionary<ComparisonGroup, PackGroup> groups = [];
    private readonly Dictionary<(string Area, PackGroup? Group), AreaTalk> talks = [];

    /// <summary>The figures of slices.</summary>
    /// <param name="slices">The slices, by area code.</param>
    public PackFigures(Catalogue catalogue, Period month, IReadOnlyDictionary<string, AreaSlice> slices)
    {
        this.slices = slices;
        var panel = new Panel();
        foreach (var slice in slices.Values)
        {
            foreach (var (indicator, series) in slice.Series) panel.Set(indicator, slice.Area, series);
        }

        // The newest period is that of all areas, which a few slices may not reach.
        figures = new MonthFigures(catalogue, panel, month)
        {
            Newest = slices.Values.Select(s => s.Newest).FirstOrDefault() ?? new Dictionary<string, Period>(),
        };
    }

    /// <summary>The catalogue.</summary>
    public Catalogue Catalogue => figures.Catalogue;

    /// <summary>The figures as the group's best, mean and trend are made of them.</summary>
    internal MonthFigures Month => figures;

    /// <summary>The stored verdict of an area; null when none was made.</summary>
    public Verdict? Verdict(string area, string indicator) =>
        slices.GetValueOrDefault(area)?.Verdicts.GetValueOrDefault(indicator);

    /// <summary>What there is to talk about in an area, with the problems it turned in a group; made once.</summary>
    public AreaTalk Talk(string area, PackGroup? group)
    {
        if (talks.TryGetValue((area, group), out var known)) return known;
        return talks[(area, group)] = slices.TryGetValue(area, out var slice)
            ? TalkingPoints.Of(Catalogue, slice, i => group?.Turned(i).Any(t => t.Area.Code == area) == true) : AreaTalk.None;
    }

    /// <summary>What the areas of a group give together; made once.</summary>
    public PackGroup Group(ComparisonGroup group) =>
        groups.TryGetValue(group, out var made) ? made : groups[group] = new PackGroup(this, group);

    /// <summary>The newest period of an indicator, of a sum the newest that all its parts have; null when there is none.</summary>
    public Period? Newest(Indicator indicator) => figures.NewestOfAll(indicator);

    /// <summary>The newest value, the one before and the one of a year before, as the overview has them.</summary>
    public Reading Reading(Indicator indicator, string area) => figures.Reading(indicator, area);

    /// <summary>The value in a period, or why there is none.</summary>
    public Figure At(Indicator indicator, string area, Period period) => figures.At(indicator, area, period);

    /// <summary>The change between two periods in a kind, or why there is none: nothing is compared across a break.</summary>
    public Figure Change(Indicator indicator, string area, Period from, Period to, ChangeKind kind) => Broken(indicator, from, to)
        ? Figure.Not(Reason.BreakInSeries) : Figure.Change(At(indicator, area, from), At(indicator, area, to), kind);

    /// <summary>Whether the series, or one of the series a sum is made of, is broken between two periods.</summary>
    public bool Broken(Indicator indicator, Period from, Period to) => figures.Broken(indicator, from, to);
}
