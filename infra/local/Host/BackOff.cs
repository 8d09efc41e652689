namespace Reporting.Local.Host;

/// <summary>How long to wait after the n-th empty poll: 100 + 100 x 2^(n-1) x 0.8-1.2 ms, never above the most.</summary>
internal sealed class BackOff(TimeSpan max)
{
    private const int LargestExponent = 24;

    private int empties;

    internal void Reset() => empties = 0;

    internal TimeSpan Next()
    {
        var exponent = Math.Min(empties++, LargestExponent);
        var wait = TimeSpan.FromMilliseconds(100 + 100 * Math.Pow(2, exponent) * (0.8 + 0.4 * Random.Shared.NextDouble()));
        return wait < max ? wait : max;
    }
}
