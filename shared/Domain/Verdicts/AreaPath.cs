namespace Reporting.Domain.Verdicts;

/// <summary>
/// One member of a group month by month: its figures, where it was against the others, and what was known of it then. All on the
/// natural logarithm's scale, where 0.10 is some ten per cent. NaN where there is no figure.
/// </summary>
public sealed class AreaPath
{
    private readonly double[] known;

    internal AreaPath(string area, int months)
    {
        Area = area;
        (Value, Measured, Logarithm, Persons, Group) = (Empty(months), Empty(months), Empty(months), Empty(months), Empty(months));
        (Place, Step, Passing, Surprise, Deviation) = (Empty(months), new double[months], new double[months], Empty(months), Empty(months));
        Size = new double[months];
        (Higher, Lower) = (new Change[months], new Change[months]);
        known = new double[months * AreaFilter.States];
        (Slip, Points, Stretch, SinceBreak) = (new bool[months], new int[months], new int[months], new int[months]);
    }

    /// <summary>The area's code.</summary>
    public string Area { get; }

    /// <summary>The published figure in its own unit.</summary>
    public double[] Value { get; }

    /// <summary>The figure that is judged: a rate from the persons it counts where they are known, since a published one is rounded.</summary>
    public double[] Measured { get; }

    /// <summary>The natural logarithm of <see cref="Measured"/>.</summary>
    internal double[] Logarithm { get; }

    /// <summary>
    /// The persons that chance acts on: the count itself, or for a rate p of n persons np/(1−p), which gives the
    /// binomial spread of log p. NaN when the denominator is not known.
    /// </summary>
    public double[] Persons { get; }

    /// <summary>Where the other members are: what a member at its usual place would have.</summary>
    public double[] Group { get; }

    /// <summary>The area against the others; NaN where it cannot be told.</summary>
    public double[] Place { get; }

    /// <summary>How many persons an area of its size has, by the months before.</summary>
    internal double[] Size { get; }

    /// <summary>The variance of an ordinary month's lasting step.</summary>
    public double[] Step { get; }

    /// <summary>The variance of passing noise, the group's own among it.</summary>
    public double[] Passing { get; }

    /// <summary>By how much the month missed what was expected of it.</summary>
    public double[] Surprise { get; }

    /// <summary>The standard deviation of such misses.</summary>
    public double[] Deviation { get; }

    /// <summary>What spoke for a change upwards in a month.</summary>
    internal Change[] Higher { get; }

    /// <summary>What spoke for a change downwards.</summary>
    internal Change[] Lower { get; }

    /// <summary>Whether a month was far off and the next back again.</summary>
    public bool[] Slip { get; }

    /// <summary>Figures up to the month.</summary>
    public int[] Points { get; }

    /// <summary>Figures since the last break.</summary>
    public int[] SinceBreak { get; }

    /// <summary>The number of the stretch between breaks that a month lies in; nothing is compared from one to another.</summary>
    public int[] Stretch { get; }

    /// <summary>What a month would have given the area against its group, by what was known after an earlier one.</summary>
    internal double Expected(int after, ReadOnlySpan<double> month) =>
        Level(after) + Season(after, month);

    /// <summary>The level that was known after a month.</summary>
    internal double Level(int after) => known[after * AreaFilter.States];

    /// <summary>The area against its group without its own season, by what was known of that after a month.</summary>
    internal double Adjusted(int t, int after, ReadOnlySpan<double> month) => Place[t] - Season(after, month);

    /// <summary>Keeps what is known after a month.</summary>
    internal void Keep(int t, ReadOnlySpan<double> states) => states.CopyTo(Known(t));

    /// <summary>A month turned out to be a slip: nothing was to be learnt from it.</summary>
    internal void Forget(int slip)
    {
        Slip[slip] = true;
        Known(slip - 1).CopyTo(Known(slip));
    }

    /// <summary>The persons counted in the figure: the count itself, or those in the rate. NaN when they are not known.</summary>
    internal double Counted(int t, bool isRate) =>
        isRate ? Persons[t] * (1 - Value[t] / 100_000) : Value[t]; // np/(1−p) × (1−p); rates are in thousandths

    private double Season(int after, ReadOnlySpan<double> month)
    {
        var states = Known(after);
        var sum = 0d;
        for (var i = 1; i < AreaFilter.States; i++) sum += states[i] * month[i];
        return sum;
    }

    private Span<double> Known(int t) => known.AsSpan(t * AreaFilter.States, AreaFilter.States);

    // Half a unit's smallest step stands for none: the logarithm of 0 does not exist. NaN stays NaN.
    internal static double Log(double value) => Math.Log(Math.Max(value, 0.5));

    private static double[] Empty(int months)
    {
        var values = new double[months];
        Array.Fill(values, double.NaN);
        return values;
    }
}

/// <summary>What speaks for a change in one direction.</summary>
/// <param name="Score">ln of the likelihood ratio against no change.</param>
/// <param name="Start">The likeliest month it began in; −1 for none.</param>
/// <param name="Rise">Whether it came over half a year rather than at once.</param>
internal readonly record struct Change(double Score, int Start, bool Rise);
