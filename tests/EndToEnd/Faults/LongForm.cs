using System.Globalization;

namespace Reporting.EndToEnd.Faults;

/// <summary>How long and by which seed the fault suite runs: <c>./test --faults</c> asks for the long form.</summary>
internal static class LongForm
{
    private const int DefaultSeed = 4703;

    /// <summary>Whether the long form is asked for: the environment's FAULTS is <c>long</c>.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable("FAULTS") == "long";

    /// <summary>What all random choices follow from: the environment's FAULTS_SEED, or always the same.</summary>
    public static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("FAULTS_SEED"), CultureInfo.InvariantCulture, out var given) ? given : DefaultSeed;
}
