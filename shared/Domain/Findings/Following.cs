namespace Reporting.Domain.Findings;

/// <summary>
/// Finds whom a verdict only repeats: a rate its own numerator, and a sum the part that most of its deviation comes from.
/// </summary>
internal sealed class Following(IReadOnlyDictionary<string, Voice> voices)
{
    /// <summary>How much of a sum's deviation must come from one part for the sum to be that part's matter.</summary>
    internal const double MostOfIt = 0.6;

    /// <summary>The verdict at the end of the chain: the one whose topic it is about.</summary>
    public Voice Origin(Voice voice)
    {
        // A catalogue might let two indicators stand under each other.
        for (var steps = 0; steps < voices.Count && Followed(voice) is { } next; steps++) voice = next;
        return voice;
    }

    private Voice? Followed(Voice voice) => voice.Indicator.IsRate ? Numerator(voice) : LargestPart(voice);

    private Voice? Numerator(Voice rate) =>
        rate.Indicator.Weight?.Numerator is { } id && voices.TryGetValue(id, out var count) && count.Side == rate.Side ? count : null;

    private Voice? LargestPart(Voice sum) => voices.Values
        .Where(p => p.Side == sum.Side && IsPart(p.Indicator, sum.Indicator) && IsMostOf(p, sum))
        .OrderByDescending(p => Math.Abs(p.Difference ?? 0)).ThenBy(p => p.Indicator.Id, StringComparer.Ordinal).FirstOrDefault();

    // What is counted otherwise, such as persons under full-time persons, is the same again and no part.
    internal static bool IsPart(Indicator part, Indicator whole) => whole.Parts.Contains(part.Id)
        || part.Parent == whole.Id && !part.IsRate && part.Unit == whole.Unit;

    // Of what is over there is no deviation left to share out.
    private static bool IsMostOf(Voice part, Voice sum)
    {
        if (sum.Ended is not null) return part.Ended is not null;
        return part.Ended is null && part.Difference is { } own && sum.Difference is { } whole
            && whole != 0 && own / whole >= MostOfIt - 1e-9;
    }
}
