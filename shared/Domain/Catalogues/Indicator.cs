namespace Reporting.Domain.Catalogues;

/// <summary>Which direction is good.</summary>
public enum Polarity
{
    /// <summary>Neither: a difference is higher or lower, never better or worse.</summary>
    None,

    /// <summary>Fewer is better.</summary>
    Lower,

    /// <summary>More is better.</summary>
    Higher,
}

/// <summary>How a change is stated.</summary>
public enum ChangeKind
{
    /// <summary>In per cent of the earlier value: counts.</summary>
    Percent,

    /// <summary>In percentage points: rates.</summary>
    Points,
}

/// <summary>What is compared with the group.</summary>
public enum ComparedBy
{
    /// <summary>The change since the period before.</summary>
    Development,

    /// <summary>The value itself.</summary>
    Level,
}

/// <summary>How the mean of a group is made.</summary>
public enum MeanBasis
{
    /// <summary>As if the group were one area: large members weigh more.</summary>
    Pooled,

    /// <summary>Every member weighs the same.</summary>
    Unweighted,
}

/// <summary>How a region's value is made of its municipalities'.</summary>
public enum RegionalRule
{
    /// <summary>It cannot be made.</summary>
    None,

    /// <summary>By adding up.</summary>
    Sum,

    /// <summary>By a mean weighted with the rate's denominator.</summary>
    Weighted,
}

/// <summary>Where an indicator's numbers stand at the source.</summary>
/// <param name="Table">The Jobindsats table id, such as <c>y25i01</c>.</param>
/// <param name="Measure">The name of the measure's column.</param>
/// <param name="Filters">The value each dimension column must have, spelled as the source spells it.</param>
public sealed record IndicatorSource(string Table, string Measure, IReadOnlyDictionary<string, string> Filters);

/// <summary>A period from which an indicator is no longer comparable with the time before.</summary>
/// <param name="From">The first period after the break.</param>
/// <param name="Reason">What changed, in Danish.</param>
/// <param name="ReasonEn">What changed, in English.</param>
public sealed record SeriesBreak(Period From, string Reason, string ReasonEn);

/// <summary>The denominator that a rate is weighted with: exactly one of the two is set.</summary>
/// <param name="Denominator">The indicator that counts the persons the rate is a share of.</param>
/// <param name="Numerator">The indicator that counts the persons in the rate; the denominator is then numerator / rate.</param>
public sealed record RateWeight(string? Denominator, string? Numerator);

/// <summary>What the law requires of an indicator, such as timeliness (rettidighed).</summary>
/// <param name="Worst">The worst value that meets the requirement, in the indicator's unit.</param>
/// <param name="From">The first period it is required in.</param>
/// <param name="Basis">Where it is written, in Danish.</param>
/// <param name="BasisEn">Where it is written, in English.</param>
public sealed record StatutoryRequirement(decimal Worst, Period From, string Basis, string BasisEn);

/// <summary>One row of the overview: what is measured and how it is read.</summary>
public sealed record Indicator
{
    /// <summary>The id used in addresses and files, such as <c>ledige-dagpenge</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The Danish name, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>The id of the section it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>The heading or indicator it stands under, or null. A parent need not be an indicator of its own.</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// Whom it is about (målgruppe): the id of a benefit, such as <c>kontanthjaelp</c>; null when it is about those of several
    /// benefits together. Effort is held up only against results of the same target group.
    /// </summary>
    public string? TargetGroup { get; init; }

    /// <summary>The id of the topic (emne) it tells about; null in a catalogue without topics, where it is its own.</summary>
    public string? Topic { get; init; }

    /// <summary>The Danish unit: fuldtidspersoner, personer, forløb or procent.</summary>
    public required string Unit { get; init; }

    /// <summary>Decimals printed of the level.</summary>
    public int Decimals { get; init; }

    /// <summary>Decimals printed of changes.</summary>
    public int ChangeDecimals { get; init; }

    /// <summary>Which direction is good.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>Percent or percentage points.</summary>
    public required ChangeKind Change { get; init; }

    /// <summary>Whether development or level is compared with the group.</summary>
    public required ComparedBy ComparedBy { get; init; }

    /// <summary>How the group's mean is made.</summary>
    public required MeanBasis Mean { get; init; }

    /// <summary>How a region's value is made.</summary>
    public required RegionalRule Regional { get; init; }

    /// <summary>Why an area has no series of it: it is not made for several municipalities together, or the source has none.</summary>
    public Reason WhyNoSeries(Area area) => Regional == RegionalRule.None && !area.IsLocal ? Reason.NotAggregated : Reason.Absent;

    /// <summary>The denominator, for rates that are pooled or weighted; otherwise null.</summary>
    public RateWeight? Weight { get; init; }

    /// <summary>How many of the newest periods are provisional.</summary>
    public int ProvisionalPeriods { get; init; }

    /// <summary>Breaks in the series, oldest first.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>The limits of its verdicts.</summary>
    public VerdictThresholds Limits { get; init; } = VerdictThresholds.Default;

    /// <summary>How its figures move when nothing has happened.</summary>
    public NoiseModel Noise { get; init; } = NoiseModel.Default;

    /// <summary>
    /// The rate whose denominator says how many a count could be of, so that its level can be compared; null for rates, and where
    /// no rate says it.
    /// </summary>
    public string? LevelOf { get; init; }

    /// <summary>What the law requires, or null.</summary>
    public StatutoryRequirement? Requirement { get; init; }

    /// <summary>Whether its table, measure and values were seen in a real answer of the source.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>Whether it stands on the pages of areas and in packs and reports, not in the workbook, the JSON and a page of its own alone.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>Why the indicator matters, in Danish, in a sentence or two.</summary>
    public string Why { get; init; } = "";

    /// <summary>Who answers for the definition.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When the definition is to be looked at again.</summary>
    public DateOnly NextReview { get; init; }

    /// <summary>Where the numbers stand; null for a sum.</summary>
    public IndicatorSource? Source { get; init; }

    /// <summary>The indicators a sum is made of; empty for an indicator with a source.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Whether its table is not known yet, so that it has no figures.</summary>
    public bool AwaitsTable => Source is null && !IsSum;

    /// <summary>Whether the indicator is made by adding others.</summary>
    public bool IsSum => Parts.Count > 0;

    /// <summary>Whether the value is a rate in per cent rather than a count.</summary>
    public bool IsRate => Change == ChangeKind.Points;

    /// <summary>The break that lies between two periods, or null.</summary>
    public SeriesBreak? BreakBetween(Period earlier, Period later) =>
        Breaks.LastOrDefault(b => b.From > earlier && b.From <= later);
}
