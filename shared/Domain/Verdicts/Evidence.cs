namespace Reporting.Domain.Verdicts;

/// <summary>What speaks for a deviation in one direction in one month.</summary>
/// <param name="Score">What counts for a problem: the strongest signal that is material and more than chance.</param>
/// <param name="Staying">What counts for a problem that is there already.</param>
/// <param name="Leading">The signal that speaks loudest.</param>
/// <param name="Reasons">The signals that speak.</param>
internal readonly record struct Evidence(
    double Score, double Staying, (VerdictReasons Which, Signal Signal) Leading, VerdictReasons Reasons)
{
    /// <summary>Weighs the signals of a month towards a direction.</summary>
    public static Evidence Of(
        AreaPath path, int t, VerdictDirection direction, Indicator indicator, VerdictThresholds limits, VerdictSignals signals)
    {
        var sign = direction == VerdictDirection.Higher ? 1 : -1;
        var asLevel = indicator.ComparedBy == ComparedBy.Level ? limits.Enter / limits.LevelProblem : 0;
        Voice[] voices =
        [
            new(VerdictReasons.Shift, signals.Shift, sign * signals.Shift.ScoreOrZero, Believed(signals.Shift)),
            new(VerdictReasons.Development, signals.Development, sign * signals.Development.ScoreOrZero, Believed(signals.Development)),
            new(VerdictReasons.Level, signals.Level, sign * signals.Level.ScoreOrZero * asLevel, true),
        ];
        var loudest = voices.MaxBy(v => (v.Believed && v.Score >= limits.WatchLeave, v.Score));
        return new(Math.Max(0, voices.Max(v => v.Believed ? v.Score : 0)), Math.Max(0, voices.Max(v => v.Score)),
            (loudest.Which, loudest.Signal), voices.Aggregate(VerdictReasons.None, (all, v) => all | v.Reason(limits)));

        bool Believed(Signal signal) => signal.Gap is null && Math.Exp(Math.Abs(signal.Effect)) - 1 >= limits.Material
            && NoiseGuard.Believes(path, t, signal.Effect, indicator.IsRate, limits);
    }

    private readonly record struct Voice(VerdictReasons Which, Signal Signal, double Score, bool Believed)
    {
        public VerdictReasons Reason(VerdictThresholds limits) =>
            Score < limits.Watch ? VerdictReasons.None : Believed ? Which : VerdictReasons.WithinChance;
    }
}
