namespace Reporting.Domain.Verdicts;

/// <summary>
/// The limits of the verdicts. The defaults were set by the simulation in <c>tests/Benchmarks/Verdicts</c>; an
/// indicator may have its own.
/// </summary>
public sealed record VerdictThresholds
{
    /// <summary>The limits for an indicator that has none of its own.</summary>
    public static VerdictThresholds Default { get; } = new();

    /// <summary>The score from which there is a problem: ln of how much likelier the figures are with a change than without.</summary>
    public double Enter { get; init; } = 2.6;

    /// <summary>The score that is worth an eye.</summary>
    public double Watch { get; init; } = 1.5;

    /// <summary>The score below which nothing is worth an eye any longer.</summary>
    public double WatchLeave { get; init; } = 0.8;

    /// <summary>The smallest relative change that is material: 0.08 is 8 per cent.</summary>
    public double Material { get; init; } = 0.08;

    /// <summary>The smallest change in persons that can be a problem.</summary>
    public double MaterialPersons { get; init; } = 20;

    /// <summary>The largest probability by which chance alone gives so many, or so few, persons.</summary>
    public double Chance { get; init; } = 0.025;

    /// <summary>The relative change from which a lasting problem is severe.</summary>
    public double SevereChange { get; init; } = 0.15;

    /// <summary>Figures needed since the series began.</summary>
    public int MinimumPoints { get; init; } = 12;

    /// <summary>Figures needed since a break in the series.</summary>
    public int MinimumSinceBreak { get; init; } = 3;

    /// <summary>Members needed, the area itself included.</summary>
    public int MinimumGroup { get; init; } = 4;

    /// <summary>Months a problem must have lasted to be severe.</summary>
    public int LastingMonths { get; init; } = 6;

    /// <summary>Months after which a change that still stands is the area's new level.</summary>
    public int NewLevelMonths { get; init; } = 12;

    /// <summary>The share of a change below which, two months in a row, it is gone.</summary>
    public double Gone { get; init; } = 0.5;

    /// <summary>How many of an area's own months the group's restlessness weighs as.</summary>
    public double GroupNoiseMonths { get; init; } = 24;
}
