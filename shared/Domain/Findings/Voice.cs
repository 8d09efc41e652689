namespace Reporting.Domain.Findings;

/// <summary>A verdict that says something, or did so until this month.</summary>
/// <param name="Indicator">What it is of.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Side">Which way it speaks.</param>
/// <param name="Ended">The episode that ended this month; null while it speaks.</param>
internal sealed record Voice(Indicator Indicator, Verdict Verdict, Side Side, VerdictEpisode? Ended)
{
    /// <summary>The verdict as a voice; null when it says nothing and nothing ended.</summary>
    public static Voice? Of(Indicator indicator, Verdict verdict)
    {
        if (Sides.Of(verdict.State, verdict.Direction) is not Side.None and var side) return new(indicator, verdict, side, null);
        // What cannot be judged this month says nothing, unless it could not for so long that the episode ended.
        return verdict.Episodes is [.., { End: { } end } last] && end == verdict.Month
            && (verdict.Gap is null || last.Why is EpisodeEnd.Unmeasured or EpisodeEnd.Break)
            ? new(indicator, verdict, Sides.Of(indicator.Polarity, last.Direction), last) : null;
    }

    /// <summary>How far a count is from what was expected, in its unit and with its sign; null where it is not known.</summary>
    public double? Difference => Verdict.Numbers is not { } numbers ? null
        : !Indicator.IsRate && numbers.Difference is { } difference && double.IsFinite(difference) ? difference : Signed(numbers);

    /// <summary>How many percentage points a rate is from what was expected.</summary>
    public double? Points => Indicator.IsRate && Verdict.Numbers?.Difference is { } points && double.IsFinite(points) ? points : null;

    // Of rates, and of verdicts stored before the expected was.
    private double? Signed(VerdictNumbers numbers) => numbers.Persons == 0 ? null
        : Verdict.Direction == VerdictDirection.Lower ? -numbers.Persons : numbers.Persons;
}
