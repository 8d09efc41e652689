namespace Reporting.Domain.Goals;

/// <summary>How it looks for a goal: one rule for pages, charts, packs, reviews and verdicts.</summary>
public enum GoalOutlook
{
    /// <summary>It cannot be told; <see cref="GoalGap"/> says why.</summary>
    Unknown,

    /// <summary>The forecast reaches it (på vej).</summary>
    OnTrack,

    /// <summary>The forecast misses it, but the good end of its interval reaches it (under pres).</summary>
    UnderPressure,

    /// <summary>Even the good end of the interval misses it (nås ikke med nuværende udvikling).</summary>
    OutOfReach,

    /// <summary>Its period has come, and the figure is as good (nået).</summary>
    Reached,

    /// <summary>Its period has come, and the figure is not as good (ikke nået).</summary>
    Missed,
}

/// <summary>Why it cannot be told how it looks for a goal.</summary>
public enum GoalGap
{
    /// <summary>No indicator measures it.</summary>
    InWords,

    /// <summary>The source gave nothing for the indicator in the area.</summary>
    NoData,

    /// <summary>Its periods are of another type than the indicator's.</summary>
    OtherPeriods,

    /// <summary>Its first period is still to come.</summary>
    NotBegun,

    /// <summary>The newest figure is not known.</summary>
    NoFigure,

    /// <summary>There are figures of fewer than two years.</summary>
    TooShort,

    /// <summary>The series broke less than two years ago.</summary>
    BreakInSeries,

    /// <summary>A figure of the last year is not known.</summary>
    Missing,

    /// <summary>It lies more than three years ahead.</summary>
    TooFar,

    /// <summary>Neither higher nor lower is better, and the goal is what it began from.</summary>
    NoDirection,
}

/// <summary>The rule of how it looks for a goal.</summary>
public static class GoalRule
{
    /// <summary>
    /// Whether the goal is to be at most the value rather than at least: by what is better, or where neither is by the way from
    /// the start to the goal. Null where that tells nothing.
    /// </summary>
    public static bool? IsAtMost(Polarity polarity, VerdictTarget path) => polarity switch
    {
        Polarity.Lower => true,
        Polarity.Higher => false,
        _ => path.Value == path.Start ? null : path.Value < path.Start,
    };

    /// <summary>How it looks by a forecast.</summary>
    /// <param name="atMost">Whether the goal is to be at most the value.</param>
    /// <param name="hasEnded">Whether the goal's period has come.</param>
    public static GoalOutlook Of(TargetProjection at, bool atMost, bool hasEnded)
    {
        if (hasEnded) return IsGood(at.Actual, at.Target, atMost) ? GoalOutlook.Reached : GoalOutlook.Missed;
        if (IsGood(at.Projected, at.Target, atMost)) return GoalOutlook.OnTrack;
        return IsGood(atMost ? at.Low : at.High, at.Target, atMost) ? GoalOutlook.UnderPressure : GoalOutlook.OutOfReach;
    }

    /// <summary>Whether a value is as good as another, or better.</summary>
    public static bool IsGood(double value, double wanted, bool atMost) => atMost ? value <= wanted : value >= wanted;
}
