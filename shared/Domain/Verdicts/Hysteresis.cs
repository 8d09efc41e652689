namespace Reporting.Domain.Verdicts;

/// <summary>
/// An alarm that does not flap: on after two of the last three months at the enter limit, or one far beyond; off
/// after two months in a row below a lower limit.
/// </summary>
/// <param name="enter">The limit for two of three.</param>
/// <param name="farBeyond">The limit for one.</param>
/// <param name="leave">The lower limit.</param>
public sealed class Hysteresis(double enter, double farBeyond, double leave)
{
    private (bool Last, bool BeforeLast) over;
    private int below;

    /// <summary>Whether the alarm is on.</summary>
    public bool On { get; private set; }

    /// <summary>Takes the next month.</summary>
    /// <param name="score">What counts for turning on.</param>
    /// <param name="staying">What counts for staying on; at least <paramref name="score"/>.</param>
    public bool Next(double score, double staying)
    {
        var now = score >= enter;
        var twoOfThree = now && (over.Last || over.BeforeLast);
        over = (now, over.Last);
        below = staying < leave ? below + 1 : 0;
        On = On ? below < 2 : twoOfThree || score >= farBeyond;
        return On;
    }
}
