using System.Runtime.CompilerServices;
using System.Text;

namespace Reporting.Local.Source.Demo;

/// <summary>
/// A small generator of random numbers that gives the same numbers on every machine and runtime: whole-number steps,
/// and of the floating-point operations only those that are defined to the last bit.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private const double TwoToMinus53 = 1.0 / (1UL << 53);
    private ulong state = seed;

    /// <summary>A generator of its own for every name, so that a new area or series does not move the others.</summary>
    public static SplitMix64 For(params ReadOnlySpan<string> names)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var name in names)
        {
            foreach (var b in Encoding.UTF8.GetBytes(name)) hash = (hash ^ b) * 0x100000001B3UL;
            hash = (hash ^ 0xFF) * 0x100000001B3UL;
        }

        return new SplitMix64(hash);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>The next number from 0 to 1, 1 not included.</summary>
    public double Uniform() => (Next() >> 11) * TwoToMinus53;

    /// <summary>The next number that is nearly normal: mean 0, deviation 1, never beyond 6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Called millions of times before the runtime finds out.
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Uniform();
        return sum;
    }
}
