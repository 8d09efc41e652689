namespace Reporting.Domain.Verdicts;

/// <summary>All that is known of a month when the state is decided.</summary>
/// <param name="Polarity">Which direction is good.</param>
/// <param name="Before">What was said the month before.</param>
/// <param name="Lasted">Months the alarm has been on, or null while it is off.</param>
/// <param name="Direction">The direction it is about.</param>
/// <param name="Evidence">What speaks for it.</param>
/// <param name="Breached">The requirement is not met this month.</param>
/// <param name="StatutoryProblem">It has not been met in two of the last three months.</param>
/// <param name="TargetOutOfReach">Even the good end of the projection misses the target.</param>
internal readonly record struct VerdictFinding(
    Polarity Polarity, VerdictState Before, int? Lasted, VerdictDirection Direction, Evidence Evidence,
    bool Breached, bool StatutoryProblem, bool TargetOutOfReach)
{
    private bool IsAdverse =>
        (Polarity, Direction) is (Polarity.Lower, VerdictDirection.Higher) or (Polarity.Higher, VerdictDirection.Lower);

    /// <summary>The state and its reasons.</summary>
    public (VerdictState State, VerdictReasons Reasons) Conclude(VerdictThresholds limits)
    {
        var set = (Breached ? VerdictReasons.Requirement : VerdictReasons.None)
            | (TargetOutOfReach ? VerdictReasons.Target : VerdictReasons.None);
        if (StatutoryProblem) return (VerdictState.Severe, Evidence.Reasons | set);
        if (Lasted is { } months && Alarm(months, limits) is { } alarm)
            return (alarm, Evidence.Reasons | set | (months >= limits.LastingMonths ? VerdictReasons.Lasting : VerdictReasons.None));
        var eye = Before == VerdictState.None ? Evidence.Score >= limits.Watch : Evidence.Staying >= limits.WatchLeave;
        var worthAnEye = set != VerdictReasons.None || Polarity != Polarity.None && IsAdverse && eye;
        return (worthAnEye ? VerdictState.Watch : VerdictState.None, Evidence.Reasons | set);
    }

    private VerdictState? Alarm(int months, VerdictThresholds limits)
    {
        if (Polarity == Polarity.None) return VerdictState.Deviates;
        if (!IsAdverse) return VerdictState.Improved;
        return months >= limits.LastingMonths ? VerdictState.Severe : VerdictState.Problem;
    }
}
