namespace Reporting.Domain.Verdicts;

/// <summary>
/// One member of a group month by month: its figures, how it moved against the others, and how much it usually
/// does. All on the natural logarithm's scale, where 0.10 is some ten per cent. NaN where there is no figure.
/// </summary>
public sealed class AreaPath
{
    internal AreaPath(string area, int months)
    {
        Area = area;
        (Value, Persons, Reference, Step, Surprise, Sigma, Funnel) = (
            Empty(months), Empty(months), new double[months], Empty(months), Empty(months), Empty(months), Empty(months));
        Likeness = new double[months];
        (Points, Stretch) = (new int[months], new int[months]);
    }

    /// <summary>The area's code.</summary>
    public string Area { get; }

    /// <summary>The figure in its own unit.</summary>
    public double[] Value { get; }

    /// <summary>
    /// The persons that chance acts on: the count itself, or for a rate p of n persons np/(1−p), which gives the
    /// binomial spread of log p. 1 when the denominator is not known.
    /// </summary>
    public double[] Persons { get; }

    /// <summary>The chained development of the other members.</summary>
    internal double[] Reference { get; }

    /// <summary>What the area changed by since the period before, beyond what the others did.</summary>
    public double[] Step { get; }

    /// <summary><see cref="Step"/> less the area's own season: what could not be foreseen.</summary>
    public double[] Surprise { get; }

    /// <summary>The usual size of <see cref="Surprise"/>, known before the month.</summary>
    public double[] Sigma { get; }

    /// <summary>How alike a surprise and the one before it usually are (their correlation), known before the month.</summary>
    public double[] Likeness { get; }

    /// <summary>The walk and the white noise that <see cref="Sigma"/> and <see cref="Likeness"/> come of.</summary>
    internal StepNoise Noise(int t) => StepNoise.Of(Sigma[t], Likeness[t]);

    /// <summary>What the group makes of <see cref="Sigma"/> for an area of this size: √(φ/persons).</summary>
    public double[] Funnel { get; }

    /// <summary>Figures in the unbroken stretch up to the month.</summary>
    public int[] Points { get; }

    /// <summary>The number of the stretch that a month lies in; nothing is compared from one to another.</summary>
    public int[] Stretch { get; }

    /// <summary>How the area moved against the others between two months; NaN across a break or without a figure.</summary>
    public double Moved(int from, int to) => from >= 0 && Stretch[from] == Stretch[to] ? Level(to) - Level(from) : double.NaN;

    /// <summary>The area against the others in a month, from an origin of the stretch's own.</summary>
    public double Level(int t) => Log(Value[t]) - Reference[t];

    /// <summary>The persons counted in the figure: the count itself, or those in the rate. NaN when they are not known.</summary>
    internal double Counted(int t, bool isRate)
    {
        if (!isRate) return Value[t];
        return Persons[t] == 1 ? double.NaN : Persons[t] * (1 - Value[t] / 100_000); // np/(1−p) × (1−p); rates are in thousandths
    }

    // Half a unit's smallest step stands for none: the logarithm of 0 does not exist. NaN stays NaN.
    internal static double Log(double value) => Math.Log(Math.Max(value, 0.5));

    private static double[] Empty(int months)
    {
        var values = new double[months];
        Array.Fill(values, double.NaN);
        return values;
    }
}
