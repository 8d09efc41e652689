namespace Reporting.Domain.Verdicts;

/// <summary>What is said about an indicator in an area in a month, from silence to a serious performance concern.</summary>
public enum VerdictState
{
    /// <summary>Nothing worth mentioning, or nothing that can be judged: see <see cref="Verdict.Gap"/>.</summary>
    None,

    /// <summary>Worth an eye (opmærksomhed).</summary>
    Watch,

    /// <summary>The results deviate materially from those of comparable areas (resultatproblem).</summary>
    Problem,

    /// <summary>A problem that has lasted, or a statutory requirement that is not met (alvorligt resultatproblem).</summary>
    Severe,

    /// <summary>Markedly better than the comparable areas' development.</summary>
    Improved,

    /// <summary>Markedly higher or lower, where neither is better.</summary>
    Deviates,
}

/// <summary>Which way an area has gone from its group. Says nothing of good or bad.</summary>
public enum VerdictDirection
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>Above what the group's development would have given.</summary>
    Higher,

    /// <summary>Below it.</summary>
    Lower,
}

/// <summary>Why a verdict or a signal says nothing.</summary>
public enum VerdictGap
{
    /// <summary>Fewer points than <see cref="VerdictThresholds.MinimumPoints"/>.</summary>
    TooFewPoints,

    /// <summary>Fewer points than that since a break in the series.</summary>
    BreakInSeries,

    /// <summary>The month's figure is held back.</summary>
    Suppressed,

    /// <summary>The month has no figure.</summary>
    Absent,

    /// <summary>The indicator has no meaning for the area.</summary>
    NotApplicable,

    /// <summary>Too few members of the group have a figure.</summary>
    TooFewInGroup,

    /// <summary>The area has no group to be compared with.</summary>
    NoGroup,

    /// <summary>A figure needed for a comparison with earlier is missing.</summary>
    NoEarlierFigure,

    /// <summary>Neither direction is better, so that nothing can be required.</summary>
    NoPolarity,

    /// <summary>No requirement or target is set.</summary>
    NothingSet,

    /// <summary>The month's figure cannot be right and was set aside.</summary>
    SetAside,

    /// <summary>The month's figure contradicts another of the source's.</summary>
    Contradicted,

    /// <summary>The month's figure cannot be made, since its denominator is not known.</summary>
    NoDenominator,
}

/// <summary>What a verdict rests on.</summary>
[Flags]
public enum VerdictReasons
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A sudden change against the group.</summary>
    Shift = 1,

    /// <summary>A change over half a year against the group.</summary>
    Development = 2,

    /// <summary>The level lies far from the group's.</summary>
    Level = 4,

    /// <summary>The newest point is outside the area's own limits.</summary>
    OutsideLimits = 8,

    /// <summary>Eight points in a row on one side of the area's own mean.</summary>
    RunOfEight = 16,

    /// <summary>Two of the last three points in the outer third of the limits, on one side.</summary>
    TwoOfThree = 32,

    /// <summary>The statutory requirement is not met.</summary>
    Requirement = 64,

    /// <summary>The target is out of reach by the projection.</summary>
    Target = 128,

    /// <summary>The problem has lasted.</summary>
    Lasting = 256,

    /// <summary>The change would be large, but chance alone could explain it in so small an area.</summary>
    WithinChance = 512,

    /// <summary>One month alone is off: too early to tell, or a slip.</summary>
    Alone = 1024,

    /// <summary>The area goes back to what it was, or does the same each year at this time.</summary>
    Return = 2048,

    /// <summary>The change is too small to matter.</summary>
    Small = 4096,
}
