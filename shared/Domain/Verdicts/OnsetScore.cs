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

    private const int Onsets = StepMonths + RiseMonths;

    private const double StepWeight = 0.6, RiseWeight = 0.4, RiseLength = 6;
    private const double Common = 0.75, Great = 0.25;

    // Two sizes upwards and the same two downwards, weighed side by side.
    private static readonly Vector256<double> Sizes =
        Vector256.Create(Math.Log(1.15), Math.Log(1.45), -Math.Log(1.15), -Math.Log(1.45));

    // A change of size 1 that began in a month, steps first and then rises: the month or −1, what the filter has taken up of the
    // change, and what the months since say for it.
    private readonly int[] starts = NoStarts();
    private readonly double[] taken = new double[Onsets * AreaFilter.States];
    private readonly Vector256<double>[] ratios = new Vector256<double>[Onsets];

    /// <summary>Forgets all, after a break.</summary>
    public void Forget() => Array.Fill(starts, -1);

    /// <summary>A month passes without a figure that counts: a change may have begun in it all the same.</summary>
    public void Skip(int t)
    {
        Begin(t % StepMonths, t);
        Begin(StepMonths + t % RiseMonths, t);
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
        for (var i = 0; i < Onsets; i++)
        {
            if (starts[i] < 0) continue;
            var own = taken.AsSpan(i * AreaFilter.States, AreaFilter.States);
            var left = (i < StepMonths ? 1 : Math.Min(1, (t - starts[i] + 1) / RiseLength)) - AreaFilter.Of(own, month);
            ratios[i] *= Likelier(surprise, Sizes * left / deviation);
            for (var state = 0; state < AreaFilter.States; state++) own[state] += gain[state] * left;
        }
    }

    /// <summary>
    /// ln of the likelihood ratio for a change upwards, and for one downwards, each with the likeliest month it began in.
    /// </summary>
    public (Change Higher, Change Lower) Both()
    {
        var (higher, lower) = (new Tally(), new Tally());
        for (var i = 0; i < Onsets; i++)
        {
            if (starts[i] < 0) continue;
            var weight = i < StepMonths ? StepWeight / StepMonths : RiseWeight / RiseMonths;
            higher.Add(weight * (Common * ratios[i][0] + Great * ratios[i][1]), starts[i], i >= StepMonths);
            lower.Add(weight * (Common * ratios[i][2] + Great * ratios[i][3]), starts[i], i >= StepMonths);
        }

        return (higher.Change, lower.Change);
    }

    /// <summary>Takes over what another one knows.</summary>
    public void CopyFrom(OnsetScore other)
    {
        other.starts.CopyTo(starts, 0);
        other.taken.CopyTo(taken, 0);
        other.ratios.CopyTo(ratios, 0);
    }

    private static int[] NoStarts()
    {
        var starts = new int[Onsets];
        Array.Fill(starts, -1);
        return starts;
    }

    private void Begin(int onset, int t)
    {
        starts[onset] = t;
        taken.AsSpan(onset * AreaFilter.States, AreaFilter.States).Clear();
        ratios[onset] = Vector256<double>.One;
    }

    // Student's t of variance 1 and ν degrees of freedom: density ∝ (1 + z²/(ν − 2))^(−(ν + 1)/2).
    private Vector256<double> Likelier(double surprise, Vector256<double> seen)
    {
        var (scale, missed) = (Vector256.Create(tails - 2d), Vector256.Create(surprise) - seen);
        var ratio = Vector256.Create(tails - 2 + surprise * surprise) / (scale + missed * missed);
        var power = Vector256.Sqrt(ratio);
        for (var i = 0; i < tails / 2; i++) power *= ratio;
        return power;
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
