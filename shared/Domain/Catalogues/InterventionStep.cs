namespace Reporting.Domain.Catalogues;

/// <summary>
/// A step of the intervention ladder (indgrebsmodel): the larger the step, the more support is offered with it. A step
/// is suggested; people decide.
/// </summary>
/// <param name="Id">Such as <c>dialog</c>.</param>
/// <param name="Name">The Danish name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="State">What is found that it answers to, or something more serious.</param>
/// <param name="Months">How many months that must have lasted at least.</param>
/// <param name="Offers">What the region can offer, in Danish.</param>
/// <param name="OffersEn">The same in English.</param>
public sealed record InterventionStep(
    string Id, string Name, string NameEn, VerdictState State, int Months, IReadOnlyList<string> Offers, IReadOnlyList<string> OffersEn);

/// <summary>Finds the step of the ladder that is suggested.</summary>
public static class InterventionLadder
{
    /// <summary>The last step whose conditions a finding meets; null when it is not adverse.</summary>
    public static InterventionStep? Suggest(IReadOnlyList<InterventionStep> ladder, Finding finding) =>
        Suggest(ladder, finding.State, finding.Start, finding.Month);

    /// <summary>The last step whose conditions a single verdict meets; null when it is not adverse.</summary>
    public static InterventionStep? Suggest(IReadOnlyList<InterventionStep> ladder, Verdict verdict) =>
        Suggest(ladder, verdict.State, verdict.Since, verdict.Month);

    private static InterventionStep? Suggest(IReadOnlyList<InterventionStep> ladder, VerdictState state, Period? since, Period month)
    {
        if (!Seriousness.IsAdverse(state) || since is not { } start) return null;
        var lasted = month - start + 1;
        return ladder.LastOrDefault(s => Seriousness.Rank(s.State) <= Seriousness.Rank(state) && s.Months <= Months(lasted, month));
    }

    private static int Months(int periods, Period of) => periods * 12 / of.PerYear;
}
