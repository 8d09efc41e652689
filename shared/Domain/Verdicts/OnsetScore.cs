using System.Runtime.Intrinsics;

namespace Reporting.Domain.Verdicts;

/// <summary>
/// How much likelier the last months are if a change began in one of them than if none did: for every month it may have
/// begun in, a step or a rise over half a year, of two sizes in either direction. A change shows in the filter's surprises
/// as a known pattern, since the filter takes it up bit by bit (Willsky and Jones, IEEE Trans. Automatic Control 21, 1976).
/// Surprises have the heavy tails of Student's t, so that one wild month proves little.
/// </summary>
/// <param name="tails">Its degrees of freedom, an even number.</param>
internal sealed class OnsetScore(int tails)
{
    /// <summary>How many months back a step and a rise may have begun.</summary>
    public const int StepMonths = 6, RiseMonths = 9;

    private const double StepWeight = 0.6, RiseWeight = 0.4, RiseLength = 6;
    private const double Common = 0.75, Great = 0.25;

    // Two sizes upwards and the same two downwards, weighed side by side.
    private static readonly Vector256<double> Sizes =
        Vector256.Create(Math.Log(1.15), Math.Log(1.45), -Math.Log(1.15), -Math.Log(1.45));

    private readonly Onset[] steps = [.. Enumerable.Range(0, StepMonths).Select(_ => new Onset())];
    private readonly Onset[] rises = [.. Enumerable.Range(0, RiseMonths).Select(_ => new Onset())];

    /// <summary>Forgets all, after a break.</summary>
    public void Forget()
    {
        foreach (var onset in steps.Concat(rises)) onset.Start = -1;
    }

    /// <summary>A month passes without a figure that counts: a change may have begun in it all the same.</summary>
    public void Skip(int t)
    {
        steps[t % StepMonths].Begin(t);
        rises[t % RiseMonths].Begin(t);
    }

    /// <summary>Weighs a month; the filter must have learnt from it.</summary>
    /// <param name="t">The month.</param>
    /// <param name="month">What each state gives in the month.</param>
    /// <param name="surprise">By how much the month missed what was expected, in standard deviations.</param>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="gain">How much of a surprise went over into each state.</param>
    public void Add(int t, ReadOnlySpan<double> month, double surprise, double deviation, ReadOnlySpan<double> gain)
    {
        Skip(t);
        foreach (var onset in steps)
        {
            if (onset.Start >= 0) onset.Add(1, month, surprise, deviation, gain, tails);
        }

        foreach (var onset in rises)
        {
            if (onset.Start >= 0)
                onset.Add(Math.Min(1, (t - onset.Start + 1) / RiseLength), month, surprise, deviation, gain, tails);
        }
    }

    /// <summary>
    /// ln of the likelihood ratio for a change upwards, and for one downwards, each with the likeliest month it began in.
    /// </summary>
    public (Change Higher, Change Lower) Both()
    {
        var (higher, lower) = (new Tally(), new Tally());
        foreach (var onset in steps) onset.AddTo(ref higher, ref lower, StepWeight / StepMonths, rise: false);
        foreach (var onset in rises) onset.AddTo(ref higher, ref lower, RiseWeight / RiseMonths, rise: true);
        return (higher.Change, lower.Change);
    }

    /// <summary>Takes over what another one knows.</summary>
    public void CopyFrom(OnsetScore other)
    {
        for (var i = 0; i < StepMonths; i++) steps[i].CopyFrom(other.steps[i]);
        for (var i = 0; i < RiseMonths; i++) rises[i].CopyFrom(other.rises[i]);
    }

    // A change of size 1 that began in a month, what the filter has taken up of it, and what the months since say for it.
    private sealed class Onset
    {
        private readonly double[] taken = new double[AreaFilter.States];
        private Vector256<double> ratios;

        public int Start { get; set; } = -1;

        public void Begin(int t)
        {
            Start = t;
            Array.Clear(taken);
            ratios = Vector256<double>.One;
        }

        public void Add(
            double share, ReadOnlySpan<double> month, double surprise, double deviation, ReadOnlySpan<double> gain, int tails)
        {
            var left = share - AreaFilter.Of(taken, month);
            ratios *= Likelier(surprise, Sizes * left / deviation, tails);
            for (var i = 0; i < AreaFilter.States; i++) taken[i] += gain[i] * left;
        }

        public void AddTo(ref Tally higher, ref Tally lower, double weight, bool rise)
        {
            if (Start < 0) return;
            higher.Add(weight * (Common * ratios[0] + Great * ratios[1]), Start, rise);
            lower.Add(weight * (Common * ratios[2] + Great * ratios[3]), Start, rise);
        }

        public void CopyFrom(Onset other)
        {
            Start = other.Start;
            other.taken.CopyTo(taken, 0);
            ratios = other.ratios;
        }

        // Student's t of variance 1 and ν degrees of freedom: density ∝ (1 + z²/(ν − 2))^(−(ν + 1)/2).
        private static Vector256<double> Likelier(double surprise, Vector256<double> seen, int tails)
        {
            var (scale, missed) = (Vector256.Create(tails - 2d), Vector256.Create(surprise) - seen);
            var ratio = Vector256.Create(tails - 2 + surprise * surprise) / (scale + missed * missed);
            var power = Vector256.Sqrt(ratio);
            for (var i = 0; i < tails / 2; i++) power *= ratio;
            return power;
        }
    }

    private struct Tally()
    {
        private double sum, best;
        private int start = -1;
        private bool rise;

        public readonly Change Change => new(Math.Log(sum), start, rise);

        public void Add(double ratio, int from, bool isRise)
        {
            sum += ratio;
            if (ratio > best) (best, start, rise) = (ratio, from, isRise);
        }
    }
}
