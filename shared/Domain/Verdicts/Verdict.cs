namespace Reporting.Domain.Verdicts;

/// <summary>A stretch of months with a problem, an improvement or a deviation.</summary>
/// <param name="Direction">Higher or lower than the group.</param>
/// <param name="Start">The first month of the change.</param>
/// <param name="Peak">The month in which it was largest.</param>
/// <param name="PeakEffect">How large it was then against what was expected: 0.10 is some 10 per cent (a logarithm).</param>
/// <param name="End">The first month it was over, or null while it lasts.</param>
public sealed record VerdictEpisode(VerdictDirection Direction, Period Start, Period Peak, double PeakEffect, Period? End)
{
    /// <summary>The month in which it was first said.</summary>
    public Period Found { get; init; } = Start;

    /// <summary>Why it is over; none while it lasts.</summary>
    public EpisodeEnd Why { get; init; }
}

/// <summary>Why an episode is over.</summary>
public enum EpisodeEnd
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Less than half of the change was left for two months.</summary>
    Gone,

    /// <summary>The change has stood for a year: it is the area's new level.</summary>
    NewLevel,

    /// <summary>It could not be measured for three months.</summary>
    Unmeasured,

    /// <summary>The series broke.</summary>
    Break,
}

/// <summary>The numbers behind a verdict. NaN where there is none; the signals say why.</summary>
/// <param name="Value">The month's figure in its own unit.</param>
/// <param name="Leading">How the change came: at once (shift), over half a year (development), or none.</param>
/// <param name="Effect">The figure against the expected one: 0.10 is 10 per cent above what the group's development would have given.</param>
/// <param name="Persons">How many persons that is, rounded; 0 when it is not known.</param>
/// <param name="Sigma">How much the area usually moves against the group in a month, relative.</param>
/// <param name="Score">ln of how much likelier the last months are with such a change than without; 0 when nothing speaks.</param>
/// <param name="Requirement">The statutory requirement, or null.</param>
/// <param name="Projection">Where the year is heading, or null.</param>
public sealed record VerdictNumbers(
    double Value, VerdictReasons Leading, double Effect, int Persons, double Sigma, double Score,
    decimal? Requirement, TargetProjection? Projection)
{
    /// <summary>What there would have been without the change that the verdict is about; null when nothing has changed.</summary>
    public Expectation? Expected { get; init; }

    /// <summary>Actual less expected, in the indicator's unit: persons, or percentage points of a rate. Null without an expected value.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? Difference => Expected is { } expected ? Value - expected.Value : null;
}

/// <summary>What is said of one indicator in one area in one month.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Month">The period judged.</param>
/// <param name="State">What is said.</param>
/// <param name="Direction">Higher or lower than the group's development would have given.</param>
/// <param name="Reasons">What it rests on.</param>
/// <param name="Gap">Why nothing could be judged, or null.</param>
/// <param name="Since">The first period of the episode, or of being worth an eye; null when nothing is said.</param>
/// <param name="Numbers">The numbers behind; null when there is a gap.</param>
/// <param name="Episodes">All episodes to the month, oldest first.</param>
public sealed record Verdict(
    string Area, string Indicator, Period Month, VerdictState State, VerdictDirection Direction, VerdictReasons Reasons,
    VerdictGap? Gap, Period? Since, VerdictNumbers? Numbers, IReadOnlyList<VerdictEpisode> Episodes)
{
    /// <summary>The id of the group the area was compared with; null when it has none.</summary>
    public string? Group { get; init; }

    /// <summary>The period in which the episode that goes on was first told; null when none does.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Period? Found => Since is null ? null : Episodes.LastOrDefault(e => e.End is null && e.Direction == Direction)?.Found;

    /// <summary>Whether it is said for the first time.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsNew => Found is { } found ? found == Month
        : Since == Month || State == VerdictState.Watch && Before == VerdictState.None;

    /// <summary>Where the area has lain against its group for years, when that is far off; null when it is not, or cannot be told.</summary>
    public StandingLevel? Level { get; init; }

    /// <summary>What the same figures would have said the period before.</summary>
    public VerdictState Before { get; init; }
}
