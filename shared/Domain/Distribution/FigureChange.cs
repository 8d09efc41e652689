namespace Reporting.Domain.Distribution;

/// <summary>The printed figures of a row.</summary>
public enum FigureField
{
    /// <summary>The value in the period.</summary>
    Level,

    /// <summary>The change since the period before.</summary>
    ChangeLastPeriod,

    /// <summary>The change since the same period a year before.</summary>
    ChangeLastYear,

    /// <summary>The best in the group.</summary>
    Best,

    /// <summary>The group's mean.</summary>
    Mean,
}

/// <summary>A figure that is printed otherwise than before.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is. Where this is suppressed, <paramref name="Before"/> must not be shown either.</param>
public readonly record struct ChangedFigure(FigureField Field, Figure Before, Figure After)
{
    /// <summary>Whether <see cref="Before"/> must not be shown, since a figure it is made of is withdrawn.</summary>
    public bool IsBeforeHidden { get; init; }
}

/// <summary>What differs in one row between two revisions of an overview.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Periods">The period before and after, as far as the row has one.</param>
/// <param name="Figures">The figures that are printed otherwise, in printed order.</param>
/// <param name="Before">The verdict before, or null.</param>
/// <param name="After">The verdict now, or null.</param>
public sealed record FigureChange(
    Indicator Indicator, (Period? Before, Period? After) Periods, IReadOnlyList<ChangedFigure> Figures, Verdict? Before, Verdict? After)
{
    /// <summary>Whether the verdict says something else than before.</summary>
    public bool VerdictChanged => Said(Before) != Said(After);

    /// <summary>Whether nothing that was published before is changed: the row has a newer period, or a figure where there was none.</summary>
    public bool IsNews => Periods.Before != Periods.After
        || Figures.Any(f => f is { Field: FigureField.Level, Before.Value: null })
        || !VerdictChanged && Figures.All(f => f.Before.Value is null);

    // Silence has no direction.
    private static (VerdictState, VerdictDirection) Said(Verdict? verdict) =>
        verdict is null or { State: VerdictState.None } ? default : (verdict.State, verdict.Direction);
}
