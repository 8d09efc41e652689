using System.Collections.Frozen;

namespace Reporting.Domain.Catalogues;

/// <summary>All that is decided before any number arrives: areas, groups, indicators and their sources.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Indicator> indicators;
    private readonly FrozenDictionary<string, ComparisonGroup> groups;
    private readonly ILookup<string, MemberOf> groupsOf;
    private readonly FrozenDictionary<string, Topic> topics;

    /// <summary>A catalogue of parts that belong together; <see cref="CatalogueRules"/> tells whether they do.</summary>
    /// <exception cref="CatalogueException">The parts contradict each other; every error is listed.</exception>
    public Catalogue(CatalogueParts parts)
    {
        CatalogueRules.Require(parts);
        areas = parts.Areas.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);
        Succession = new Succession(parts.Areas);
        // So that an area that ends is written down to end in one place, and leaves its groups by itself.
        parts = parts with { Groups = [.. parts.Groups.Select(g => g.Within(areas))] };
        Parts = parts;
        var reckoned = parts.Conditions.SelectMany(m => m.Indicators).ToHashSet(StringComparer.Ordinal);
        if (parts.Indicators.FirstOrDefault(i => i.Id == parts.Population) is { } population)
            reckoned.UnionWith([population.Id, population.Weight!.Numerator!]);
        Judged = [.. parts.Indicators.Where(i => !reckoned.Contains(i.Id))];
        indicators = parts.Indicators.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
        groups = parts.Groups.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal);
        groupsOf = parts.Groups.SelectMany(g => g.Memberships.Select(m => new MemberOf(g, m)))
            .ToLookup(m => m.Membership.Area, StringComparer.Ordinal);
        Topics = parts.Topics.Count > 0 ? parts.Topics : [.. parts.Indicators.Select(Catalogues.Topic.Own)];
        topics = Topics.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>The catalogue's id, such as <c>2026</c>.</summary>
    public string Id => Parts.Id;

    /// <summary>The parts as they were read.</summary>
    public CatalogueParts Parts { get; }

    /// <summary>The indicators in the order they are printed.</summary>
    public IReadOnlyList<Indicator> Indicators => Parts.Indicators;

    /// <summary>
    /// The indicators that get verdicts: all but those of conditions, where the source itself holds a number against its own, and
    /// those that are read for the population behind them.
    /// </summary>
    public IReadOnlyList<Indicator> Judged { get; }

    /// <summary>What the indicators tell about, in the catalogue's order; each indicator by itself where no topics are named.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Which areas carry on those that end.</summary>
    public Succession Succession { get; }

    /// <summary>The areas that exist in a month, in the catalogue's order.</summary>
    public IReadOnlyList<Area> AreasIn(Period month) => [.. Parts.Areas.Where(a => a.Valid.Holds(month))];

    /// <summary>The areas to choose from in a month; all where there is none yet.</summary>
    public IReadOnlyList<Area> AreasIn(Period? month) => month is { } known ? AreasIn(known) : Parts.Areas;

    /// <summary>The area with a code, or null.</summary>
    public Area? Area(string code) => areas.GetValueOrDefault(code);

    /// <summary>The indicator with an id, or null.</summary>
    public Indicator? Indicator(string id) => indicators.GetValueOrDefault(id);

    /// <summary>The type of an indicator's periods, of a sum those of its parts; null when no table is known for it.</summary>
    public PeriodType? PeriodTypeOf(Indicator indicator)
    {
        var measured = indicator.IsSum ? Indicator(indicator.Parts[0])! : indicator;
        return Parts.Tables.FirstOrDefault(t => t.Id == measured.Source?.Table)?.PeriodType;
    }

    /// <summary>The topic with an id, or null.</summary>
    public Topic? Topic(string id) => topics.GetValueOrDefault(id);

    /// <summary>What an indicator of the catalogue tells about.</summary>
    public Topic TopicOf(Indicator indicator) => topics[indicator.Topic ?? indicator.Id];

    /// <summary>Whether the source reckons what an area's conditions would give.</summary>
    public bool HasConditions(Area area) => area.IsLocal && Parts.Conditions.Count > 0;

    /// <summary>The group with an id, or null.</summary>
    public ComparisonGroup? Group(string id) => groups.GetValueOrDefault(id);

    /// <summary>
    /// The group an area is compared with in a month unless the reader chooses another: of the kind that the
    /// catalogue names for such areas, the one it belongs to, or else the only one of that kind. One that is too small to tell what
    /// is usual gives way to the largest group the area belongs to, so that columns and verdicts have one basis.
    /// </summary>
    /// <returns>Null when the catalogue names no kind, or no group of it holds the area.</returns>
    public ComparisonGroup? DefaultGroup(Area area, Period month)
    {
        if (!Parts.DefaultGroupKinds.TryGetValue(area.Kind, out var kind)) return null;
        var usual = GroupsOf(area, month).FirstOrDefault(g => g.Kind == kind) ?? OnlyGroup(kind, month);
        return usual is null || IsLargeEnough(usual, month) ? usual : Largest(area, month) ?? usual;
    }

    /// <summary>
    /// The group an area's verdicts are given against: its default group when it belongs to it and it is large enough to tell what
    /// is usual; the largest it belongs to where it has no default group of that size.
    /// </summary>
    /// <returns>Null when no group of enough members holds the area.</returns>
    public ComparisonGroup? VerdictGroup(Area area, Period month) =>
        DefaultGroup(area, month) is { } usual && IsLargeEnough(usual, month)
            ? GroupsOf(area, month).Contains(usual) ? usual : null
            : Largest(area, month);

    // Counted no further than needed: this is asked for every area.
    private static bool IsLargeEnough(ComparisonGroup group, Period month) => group.Memberships.Where(m => m.Valid.Holds(month))
        .Skip(VerdictThresholds.Default.MinimumGroup - 1).Any();

    private ComparisonGroup? Largest(Area area, Period month) =>
        GroupsOf(area, month).Where(g => IsLargeEnough(g, month)).MaxBy(g => g.MembersIn(month).Count);

    /// <summary>
    /// The codes that an area stands for in a month: a region or the country itself and its members, any other only itself.
    /// </summary>
    public IReadOnlyList<string> Within(string area, Period month) =>
        [area, .. Parts.Groups.Where(g => g.SumsTo == area).SelectMany(g => g.MembersIn(month)).Distinct(StringComparer.Ordinal)];

    /// <summary>The region that an area is in in a month; null when it is in none.</summary>
    public Area? RegionOf(string area, Period month) => groupsOf[area].Where(m => m.Membership.Valid.Holds(month))
        .Select(m => m.Group.SumsTo is { } sum ? Area(sum) : null)
        .FirstOrDefault(a => a is { Kind: AreaKind.Region } && a.Valid.Holds(month) && a.Code != area);

    /// <summary>
    /// The targets of an indicator by area code, as verdicts hold figures against them; of several of an area the national before
    /// the regional before its own.
    /// </summary>
    public IReadOnlyDictionary<string, VerdictTarget> Targets(string indicator) => Parts.Goals
        .Where(g => g.Indicator == indicator && g.Path is not null).GroupBy(g => g.Area, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.MinBy(o => o.Kind)!.Path!, StringComparer.Ordinal);

    private IEnumerable<ComparisonGroup> GroupsOf(Area area, Period month) =>
        groupsOf[area.Code].Where(m => m.Membership.Valid.Holds(month) && (m.Group.For is null || m.Group.For == area.Code)).Select(m => m.Group);

    private ComparisonGroup? OnlyGroup(string kind, Period month) =>
        Parts.Groups.Where(g => g.Kind == kind && g.HasMembersIn(month)).Take(2).ToList() is [var only] ? only : null;
}

/// <summary>What a catalogue is made of, as read from its folder.</summary>
/// <param name="Id">The catalogue's id, such as <c>2026</c>.</param>
/// <param name="Fingerprint">A hash of the files it was read from: another catalogue gives another month run.</param>
/// <param name="DefaultGroupKinds">The kind of group that each kind of area is compared with by default.</param>
/// <param name="MinimumGroup">The fewest members with a number for which a best and a mean are made.</param>
/// <param name="Sections">The overview's sections in order.</param>
/// <param name="Headings">Lines without numbers that indicators name as their parent.</param>
/// <param name="Areas">All areas, past and future ones too.</param>
/// <param name="Groups">All groups.</param>
/// <param name="Tables">The source tables.</param>
/// <param name="Indicators">The indicators in printed order.</param>
public sealed record CatalogueParts(
    string Id, string Fingerprint, IReadOnlyDictionary<AreaKind, string> DefaultGroupKinds, int MinimumGroup,
    IReadOnlyList<Heading> Sections, IReadOnlyList<Heading> Headings, IReadOnlyList<Area> Areas, IReadOnlyList<ComparisonGroup> Groups,
    IReadOnlyList<SourceTable> Tables, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>What several indicators tell about together; empty where each tells about itself only.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>What is aimed at: figures of indicators, and goals in words.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>The steps a region may take, the mildest first (indgrebsmodel).</summary>
    public IReadOnlyList<InterventionStep> Ladder { get; init; } = [];

    /// <summary>The target groups of the scorecards, each with its three questions.</summary>
    public IReadOnlyList<Scorecard> Scorecards { get; init; } = [];

    /// <summary>What the source reckons by areas' conditions, all benefits first; empty where it reckons nothing.</summary>
    public IReadOnlyList<ConditionsMeasure> Conditions { get; init; } = [];

    /// <summary>
    /// The id of the rate that says how many residents of working age an area has: that of all on benefits, whose one decimal is
    /// the smallest part of it. Null where the source has none.
    /// </summary>
    public string? Population { get; init; }

    /// <summary>Whether its pages have the columns of 2008; see <see cref="Overviews.Overview.SinceLastPeriod"/>.</summary>
    public bool SinceLastPeriod { get; init; }

    /// <summary>Where local areas stand on the tile map; empty where the catalogue has no map.</summary>
    public IReadOnlyList<MapTile> Map { get; init; } = [];
}
