namespace Reporting.Domain.Verdicts;

/// <summary>
/// The limits of the verdicts. The defaults were set by the simulation in <c>tests/Benchmarks/Verdicts</c>; an
/// indicator may have its own. Scores are in standard deviations of what chance and ordinary drift give.
/// </summary>
public sealed record VerdictThresholds
{
    /// <summary>The limits for an indicator that has none of its own.</summary>
    public static VerdictThresholds Default { get; } = new();

    /// <summary>The score that makes a problem when reached in two of the last three months.</summary>
    public double Enter { get; init; } = 3.7;

    /// <summary>The score that makes a problem at once.</summary>
    public double FarBeyond { get; init; } = 4.65;

    /// <summary>The score below which, two months in a row, a problem ends.</summary>
    public double Leave { get; init; } = 2.5;

    /// <summary>The score that is worth an eye.</summary>
    public double Watch { get; init; } = 2.8;

    /// <summary>The score below which nothing is worth an eye any longer.</summary>
    public double WatchLeave { get; init; } = 2.0;

    /// <summary>The score of <see cref="LevelSignal"/> that makes a problem of an indicator compared by level.</summary>
    public double LevelProblem { get; init; } = 5;

    /// <summary>The smallest relative change that is material: 0.08 is 8 per cent.</summary>
    public double Material { get; init; } = 0.08;

    /// <summary>The smallest change in persons that can be a problem.</summary>
    public double MaterialPersons { get; init; } = 20;

    /// <summary>How many standard deviations of the funnel a change in persons must exceed.</summary>
    public double Funnel { get; init; } = 3;

    /// <summary>Points needed since the series began or broke.</summary>
    public int MinimumPoints { get; init; } = 12;

    /// <summary>Members needed, the area itself included.</summary>
    public int MinimumGroup { get; init; } = 4;

    /// <summary>Members needed to tell how far levels usually lie apart.</summary>
    public int MinimumLevelGroup { get; init; } = 8;

    /// <summary>Months a problem must have lasted to be severe.</summary>
    public int LastingMonths { get; init; } = 6;

    /// <summary>How many months back a shift is looked for.</summary>
    public int ShiftMonths { get; init; } = 6;

    /// <summary>The share of a shift that must still stand in the newest month.</summary>
    public double Standing { get; init; } = 0.6;

    /// <summary>How many of the group's own months an estimate of the group's noise weighs as.</summary>
    public double GroupNoiseMonths { get; init; } = 18;
}
