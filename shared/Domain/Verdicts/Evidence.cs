namespace Reporting.Domain;

/// <summary>What speaks for a deviation in one direction in one month.</summary>
/// <param name="Score">What counts for a problem: the strongest signal that is material and more than chance.</param>
/// <param name="Staying">What counts for a problem that is there already.</param>
/// <param name="Eye">What is worth an eye.</param>
/// <param name="Reasons">The signals that speak.</param>
internal readonly record struct Evidence(double Score, double Staying, double Eye, VerdictReasons Reasons)
{
    /// <summary>Weighs the signals of a month towards a direction.</summary>
    public static Evidence Of(
        AreaPath path, int t, VerdictDirection direction, Indicator indicator, VerdictThresholds limits,
        Signal shift, Signal development, Signal level)
    {
        var sign = direction == VerdictDirection.Higher ? 1 : -1;
        var asLevel = indicator.ComparedBy == ComparedBy.Level ? limits.Enter / limits.LevelProblem : 0;
        var (fast, slow, high) = (sign * shift.ScoreOrZero, sign * development.ScoreOrZero, sign * level.ScoreOrZero * asLevel);
        var (believeFast, believeSlow) = (Believed(shift), Believed(development));
        var score = Math.Max(Math.Max(believeFast ? fast : 0, believeSlow ? slow : 0), high);
        var reasons = Reason(fast, believeFast, VerdictReasons.Shift) | Reason(slow, believeSlow, VerdictReasons.Development)
            | Reason(high, true, VerdictReasons.Level);
        return new(score, Math.Max(Math.Max(fast, slow), high), score, reasons);

        bool Believed(Signal signal) => signal.Gap is null && Math.Exp(Math.Abs(signal.Effect)) - 1 >= limits.Material
            && NoiseGuard.Believes(path, t, signal.Effect, indicator.IsRate, limits);

        VerdictReasons Reason(double value, bool believed, VerdictReasons reason) =>
            value < limits.Watch ? VerdictReasons.None : believed ? reason : VerdictReasons.WithinChance;
    }
}
