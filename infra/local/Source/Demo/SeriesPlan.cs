namespace Reporting.Local.Source.Demo;

/// <summary>What a series is made of.</summary>
internal enum SeriesKind
{
    /// <summary>Persons, sized by the labour force.</summary>
    Count,

    /// <summary>Persons, sized by another series: never below it when the size is 1 or more, never above it otherwise.</summary>
    Scaled,

    /// <summary>The sum of other series.</summary>
    Sum,

    /// <summary>One series in per cent of another, or of the labour force.</summary>
    Share,

    /// <summary>A per cent of its own; larger areas get the mean weighted with <see cref="SeriesPlan.Base"/>.</summary>
    Rate,

    /// <summary>The mean of other rates, weighted with <see cref="SeriesPlan.Weights"/>.</summary>
    Mean,
}

/// <summary>How one series is made.</summary>
internal sealed record SeriesPlan
{
    /// <summary>The base that stands for the labour force.</summary>
    public const string LabourForce = "labourForce";

    /// <summary>The indicator's id, or an id of its own for a cell that no indicator shows.</summary>
    public required string Id { get; init; }

    /// <summary>What it is made of.</summary>
    public required SeriesKind Kind { get; init; }

    /// <summary>Per 1,000 of the labour force, times the other series, or per cent.</summary>
    public double Size { get; init; }

    /// <summary>The series it is made of.</summary>
    public string[] Of { get; init; } = [];

    /// <summary>The denominator of shares and the weight of rates.</summary>
    public string Base { get; init; } = LabourForce;

    /// <summary>The series that weigh the rates of a mean, in the same order.</summary>
    public string[] Weights { get; init; } = [];

    /// <summary>How much areas differ by chance.</summary>
    public double Spread { get; init; }

    /// <summary>How much areas differ by their strain.</summary>
    public double Strain { get; init; }

    /// <summary>The name of its season.</summary>
    public string Season { get; init; } = "flat";

    /// <summary>The name of the curve it follows.</summary>
    public string Curve { get; init; } = "common";

    /// <summary>How strongly it follows the curve.</summary>
    public double Response { get; init; }

    /// <summary>Growth a year, as a share of the newest level.</summary>
    public double Trend { get; init; }

    /// <summary>How much it wanders from month to month.</summary>
    public double Noise { get; init; }

    /// <summary>How coarse small counts are.</summary>
    public double Grain { get; init; } = 0.35;

    /// <summary>The first month after a change of level.</summary>
    public string? BreakFrom { get; init; }

    /// <summary>The new level, times the old.</summary>
    public double BreakFactor { get; init; } = 1;

    /// <summary>Where a cell stands that no indicator shows.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>Whether it counts persons, so that small numbers are held back.</summary>
    public bool IsCount => Kind is SeriesKind.Count or SeriesKind.Scaled or SeriesKind.Sum;
}

/// <summary>Where a series stands at the source.</summary>
/// <param name="Table">The table's id.</param>
/// <param name="Measure">The measure's column.</param>
/// <param name="Filters">The value of each dimension.</param>
internal sealed record CellPlace(string Table, string Measure, IReadOnlyDictionary<string, string> Filters);
