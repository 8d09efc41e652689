namespace Reporting.Domain.Verdicts;

/// <summary>What one signal says of one area in one month.</summary>
/// <param name="Score">In standard deviations, positive for higher than the group; NaN when there is none.</param>
/// <param name="Effect">The size of the deviation: relative (0.10 is some 10 per cent), on the logarithm's scale.</param>
/// <param name="Gap">Why there is no score.</param>
public readonly record struct Signal(double Score, double Effect, VerdictGap? Gap)
{
    /// <summary>A score and what it is about.</summary>
    public static Signal Of(double score, double effect) =>
        double.IsFinite(score) ? new(score, effect, null) : Not(VerdictGap.NoEarlierFigure);

    /// <summary>No score, and why.</summary>
    public static Signal Not(VerdictGap gap) => new(double.NaN, double.NaN, gap);

    /// <summary>The score, or 0 when there is none: what cannot be calculated accuses nobody.</summary>
    public double ScoreOrZero => Gap is null ? Score : 0;
}
