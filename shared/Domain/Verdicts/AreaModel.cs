namespace Reporting.Domain.Verdicts;

/// <summary>
/// One member's model, walked month by month: what is expected of it, how restless it is, and what speaks for a change.
/// A month far off the others is believed only when the next figure bears it out; until then what was known before it is kept.
/// </summary>
internal sealed class AreaModel(NoiseModel noise, int perYear, double groupMonths)
{
    // A month this many deviations off may be a slip; it was one if less than half of it is left in the next figure.
    private const double Doubtful = 2.5, Borne = 0.5;
    private const double Fading = 0.98, Clipped = 9;

    private readonly State now = new(noise, perYear);
    private State? kept;
    private (int Month, double Surprise)? doubt;
    private double? variance;

    /// <summary>What is expected of the level and the season.</summary>
    public ReadOnlySpan<double> Mean => now.Filter.Mean;

    /// <summary>What speaks for a change.</summary>
    public OnsetScore Score => now.Score;

    /// <summary>How restless the area has been, as variance against the noise model's, and the months that rests on.</summary>
    public (double Sum, double Months) Restlessness => (now.Squares, now.Months);

    /// <summary>By how much the newest figure missed what was expected, and the standard deviation of such misses.</summary>
    public (double Surprise, double Deviation) Missed { get; private set; }

    /// <summary>Whether a figure was ever learnt from.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The variance of a lasting step in a month, for an area of so many persons.</summary>
    public double Step(double persons, double group) =>
        Scale(now, group) * (noise.Drift / persons + noise.Floor * noise.Floor);

    /// <summary>The variance of a month's passing noise.</summary>
    public double White(double persons) => noise.White / persons;

    /// <summary>The variance of what is expected of a month.</summary>
    public double Variance(ReadOnlySpan<double> month) => variance ??= now.Filter.Variance(month); // asked for twice in a month

    /// <summary>A month begins: the level may have moved.</summary>
    public void Drift(double step)
    {
        now.Filter.Drift(step);
        if (doubt is not null) kept!.Filter.Drift(step);
        variance = null;
    }

    /// <summary>After a break no change is looked for from before it, and the level is to be found again.</summary>
    /// <returns>The month that was still in doubt, and now will not be borne out; or null.</returns>
    public int? Break(double jump)
    {
        var slip = doubt?.Month;
        if (slip is not null) now.CopyFrom(kept!);
        doubt = null;
        now.Filter.Drift(jump);
        now.Score.Forget();
        variance = null;
        return slip;
    }

    /// <summary>A month without a figure.</summary>
    public void Skip(int t)
    {
        now.Score.Skip(t);
        if (doubt is not null) kept!.Score.Skip(t);
    }

    /// <summary>Learns from a month.</summary>
    /// <param name="t">The month.</param>
    /// <param name="month">What each state gives in it.</param>
    /// <param name="place">The area against its group.</param>
    /// <param name="passing">The variance of passing noise, the group's own among it.</param>
    /// <param name="group">How restless the group is.</param>
    /// <returns>The month that turned out to be a slip, or null.</returns>
    public int? Learn(int t, ReadOnlySpan<double> month, double place, double passing, double group)
    {
        int? slip = null;
        if (doubt is { } doubted)
        {
            doubt = null;
            var left = (place - AreaFilter.Of(kept!.Filter.Mean, month)) / doubted.Surprise;
            if (left < Borne)
            {
                now.CopyFrom(kept!);
                variance = null;
                slip = doubted.Month;
            }
        }

        var surprise = place - AreaFilter.Of(now.Filter.Mean, month);
        var missed = Variance(month) + passing;
        if (now.Months >= 1 && surprise * surprise > Doubtful * Doubtful * missed)
        {
            kept ??= new(noise, perYear);
            kept.CopyFrom(now);
            kept.Score.Skip(t);
            doubt = (t, surprise);
        }

        if (IsKnown) Reckon(surprise * surprise / missed, group);
        IsKnown = true;
        Missed = (surprise, Math.Sqrt(missed));
        now.Filter.Learn(month, surprise, missed);
        variance = null;
        now.Score.Add(t, month, surprise / Missed.Deviation, Missed.Deviation, now.Filter.Gain);
        return slip;
    }

    private void Reckon(double square, double group)
    {
        var scale = Scale(now, group);
        now.Squares = now.Squares * Fading + Math.Min(square, Clipped) * scale;
        now.Months = now.Months * Fading + 1;
    }

    // Drawn towards the group's, the more the less is known of the area (empirical Bayes).
    private double Scale(State state, double group) => (state.Squares + groupMonths * group) / (state.Months + groupMonths);

    private sealed class State(NoiseModel noise, int perYear)
    {
        public AreaFilter Filter { get; } = new(noise, perYear);

        public OnsetScore Score { get; } = new(noise.Tails);

        public double Squares { get; set; }

        public double Months { get; set; }

        public void CopyFrom(State other)
        {
            Filter.CopyFrom(other.Filter);
            Score.CopyFrom(other.Score);
            (Squares, Months) = (other.Squares, other.Months);
        }
    }
}
