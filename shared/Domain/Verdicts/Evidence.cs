namespace Reporting.Domain.Verdicts;

/// <summary>What speaks for a deviation in one direction in one month.</summary>
/// <param name="Score">ln of how much likelier the figures are with a change than without.</param>
/// <param name="Start">The month the change began in, likeliest; −1 for none.</param>
/// <param name="Rise">Whether it came over half a year rather than at once.</param>
/// <param name="Offset">
/// By how much what is expected lies nearer than what was known before the change: a trough or a peak of some months is not what
/// a change is measured from.
/// </param>
/// <param name="Effect">How far the area now is beyond what was expected before it, logarithms, positive towards the direction.</param>
/// <param name="Doubt">Why it does not make a problem, or none.</param>
internal readonly record struct Evidence(double Score, int Start, bool Rise, double Offset, double Effect, VerdictReasons Doubt)
{
    /// <summary>Whether it is believed.</summary>
    public bool IsBelieved => Doubt == VerdictReasons.None && Start > 0;

    /// <summary>Nothing speaks for it.</summary>
    public static Evidence None { get; } = new(double.NegativeInfinity, -1, false, 0, 0, VerdictReasons.None);
}

/// <summary>Weighs an area's months towards a direction.</summary>
internal sealed class EvidenceReader(GroupPaths paths, AreaPath path, Indicator indicator, VerdictThresholds limits)
{
    // The figure before the newest must show this much of the change: a month alone is no change.
    private const double Borne = 0.4;

    // As much a year before, at the same time, makes it a habit of the season.
    private const double Habit = 0.6;

    /// <summary>What speaks for a direction in a month.</summary>
    /// <param name="t">The month.</param>
    /// <param name="sign">1 for higher, −1 for lower.</param>
    /// <param name="floor">What the area was like before the last change the other way, or NaN: to go back to it is no change.</param>
    public Evidence Of(int t, int sign, double floor)
    {
        var change = sign > 0 ? path.Higher[t] : path.Lower[t];
        if (change.Start < 1 || change.Score < limits.WatchLeave) return Evidence.None with { Score = change.Score };
        var offset = Offset(change.Start, sign);
        var effect = Effect(t, change.Start, sign, offset);
        if (double.IsFinite(floor)) effect = Math.Min(effect, sign * (Place(t, change.Start - 1) - floor));
        return new(change.Score, change.Start, change.Rise, offset, effect, Doubt(t, change.Start, sign, offset, effect));
    }

    /// <summary>How far the area is beyond what was expected before a month, towards a direction.</summary>
    public double Effect(int t, int start, int sign, double offset) =>
        sign * (path.Place[t] - path.Expected(start - 1, paths.Wave(t)) - offset);

    /// <summary>The area's place without its season, by what was known of that after a month.</summary>
    public double Place(int t, int after) => path.Adjusted(t, after, paths.Wave(t));

    // From the middle of the year before, where that is nearer than the level known just before the change.
    private double Offset(int start, int sign)
    {
        var middle = Middle(start, start - 1);
        return double.IsNaN(middle) ? 0 : sign * Math.Max(0, sign * (middle - path.Level(start - 1)));
    }

    private VerdictReasons Doubt(int t, int start, int sign, double offset, double effect)
    {
        if (IsBack(t, start, sign, effect)) return VerdictReasons.Return;
        if (!(Math.Exp(effect) - 1 >= limits.Material)) return VerdictReasons.Small;
        if (IsAlone(t, start, sign, offset, effect)) return VerdictReasons.Alone;
        if (IsHabit(t, start, sign)) return VerdictReasons.Return;
        return IsChance(t, sign, effect) ? VerdictReasons.WithinChance : VerdictReasons.None;
    }

    // Much against what was just before, and little against the year before.
    private bool IsBack(int t, int start, int sign, double effect) =>
        effect < Math.Log(1 + limits.Material) && Effect(t, start, sign, 0) >= Math.Log(1 + limits.Material);

    private bool IsChance(int t, int sign, double effect)
    {
        var counted = path.Counted(t, indicator.IsRate);
        if (double.IsNaN(counted)) return false;
        var expected = counted / Math.Exp(sign * effect);
        var of = indicator.IsRate ? counted / (path.Value[t] / 100_000) : double.NaN;
        return Math.Abs(counted - expected) < limits.MaterialPersons || ChanceTest.Tail(counted, expected, of) > limits.Chance;
    }

    private bool IsAlone(int t, int start, int sign, double offset, double effect)
    {
        if (double.IsNaN(Middle(start, start - 1))) return true;
        for (var back = t - paths.Unborne; back >= start; back--)
        {
            if (double.IsNaN(path.Place[back])) continue;
            return Effect(back, start, sign, offset) < Borne * effect;
        }

        return true;
    }

    private bool IsHabit(int t, int start, int sign)
    {
        var year = t - paths.First.PerYear;
        if (year < 0 || double.IsNaN(path.Place[year]) || path.Stretch[year] != path.Stretch[t]) return false;
        var now = sign * (Place(t, start - 1) - Middle(start, start - 1));
        return sign * (Place(year, start - 1) - Middle(start - paths.First.PerYear, start - 1)) >= Habit * now;
    }

    // The median of the year before a month, of one stretch; NaN of fewer than three.
    private double Middle(int start, int after)
    {
        Span<double> places = stackalloc double[paths.First.PerYear];
        var count = 0;
        for (var back = start - 1; back >= Math.Max(0, start - paths.First.PerYear) && path.Stretch[back] == path.Stretch[start]; back--)
        {
            if (!double.IsNaN(path.Place[back]) && !path.Slip[back]) places[count++] = Place(back, after);
        }

        return count < 3 ? double.NaN : RobustStatistics.MedianOf(places[..count]);
    }
}
