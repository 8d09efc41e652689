namespace Reporting.Domain.Verdicts;

/// <summary>All that is known of a month when the state is decided.</summary>
/// <param name="Polarity">Which direction is good.</param>
/// <param name="Before">What was said the month before.</param>
/// <param name="Lasted">Months since the change began, or null while nothing is found.</param>
/// <param name="Direction">The direction it is about.</param>
/// <param name="Evidence">What speaks for it.</param>
/// <param name="Breached">The requirement is not met this month.</param>
/// <param name="StatutoryProblem">It has not been met in two of the last three months.</param>
/// <param name="TargetOutOfReach">Even the good end of the projection misses the target.</param>
/// <param name="LevelToo">The area has lain far off in the same direction for two years.</param>
internal readonly record struct VerdictFinding(
    Polarity Polarity, VerdictState Before, int? Lasted, VerdictDirection Direction, Evidence Evidence,
    bool Breached, bool StatutoryProblem, bool TargetOutOfReach, bool LevelToo)
{
    private bool IsAdverse =>
        (Polarity, Direction) is (Polarity.Lower, VerdictDirection.Higher) or (Polarity.Higher, VerdictDirection.Lower);

    /// <summary>The state and its reasons.</summary>
    public (VerdictState State, VerdictReasons Reasons) Conclude(VerdictThresholds limits)
    {
        var set = (Breached ? VerdictReasons.Requirement : VerdictReasons.None)
            | (TargetOutOfReach ? VerdictReasons.Target : VerdictReasons.None);
        if (StatutoryProblem) return (VerdictState.Severe, Reasons(limits) | set);
        if (Lasted is { } months) return (Alarm(months, limits), Reasons(limits) | set
            | (months >= limits.LastingMonths ? VerdictReasons.Lasting : VerdictReasons.None));
        var eye = Evidence.IsBelieved && Evidence.Score >= (Before == VerdictState.Watch ? limits.WatchLeave : limits.Watch);
        var worthAnEye = set != VerdictReasons.None || Polarity != Polarity.None && IsAdverse && eye;
        // Result level and development, both adverse: together a problem.
        if (eye && LevelToo && Polarity != Polarity.None && IsAdverse) return (VerdictState.Problem, Reasons(limits) | set | VerdictReasons.Level);
        return (worthAnEye ? VerdictState.Watch : VerdictState.None, Reasons(limits) | set);
    }

    private VerdictReasons Reasons(VerdictThresholds limits)
    {
        if (Evidence.IsBelieved) return Evidence.Rise ? VerdictReasons.Development : VerdictReasons.Shift;
        return Evidence.Score >= limits.Watch ? Evidence.Doubt : VerdictReasons.None;
    }

    private VerdictState Alarm(int months, VerdictThresholds limits)
    {
        if (Polarity == Polarity.None) return VerdictState.Deviates;
        if (!IsAdverse) return VerdictState.Improved;
        return months >= limits.LastingMonths && Math.Exp(Evidence.Effect) - 1 >= limits.SevereChange
            ? VerdictState.Severe : VerdictState.Problem;
    }
}
