using System.Globalization;
using FsCheck;

namespace Reporting.Unit;

/// <summary>How properties are tried: with the same cases each time, so that a build fails for a change and not by chance.</summary>
internal static class Properties
{
    private const ulong UsualSeed = 20260512;
    private const ulong Gamma = 7; // the generator's second number must be odd

    /// <summary>What all random cases follow from: the environment's FAULTS_SEED, or always the same.</summary>
    public static ulong Seed =>
        ulong.TryParse(Environment.GetEnvironmentVariable("FAULTS_SEED"), CultureInfo.InvariantCulture, out var set) ? set : UsualSeed;

    /// <summary>So many cases, and an exception for the first that does not hold.</summary>
    public static Config Times(int times) =>
        Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true).WithReplay(Seed, Gamma);
}
