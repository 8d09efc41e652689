namespace Reporting.Domain.Catalogues;

/// <summary>
/// A step of the intervention ladder (indgrebsmodel): the larger the step, the more support is offered with it. A step
/// is suggested; people decide.
/// </summary>
/// <param name="Id">Such as <c>dialog</c>.</param>
/// <param name="Name">The Danish name.</param>
/// <param name="NameEn">The English name.</param>
/// <param name="State">The verdict it answers to, or a more serious one.</param>
/// <param name="Months">How many months that must have lasted at least.</param>
/// <param name="Offers">What the region can offer, in Danish.</param>
/// <param name="OffersEn">The same in English.</param>
public sealed record InterventionStep(
    string Id, string Name, string NameEn, VerdictState State, int Months, IReadOnlyList<string> Offers, IReadOnlyList<string> OffersEn);

/// <summary>Finds the step of the ladder that a verdict suggests.</summary>
public static class InterventionLadder
{
    /// <summary>The last step whose conditions a verdict meets; null when it is not adverse.</summary>
    public static InterventionStep? Suggest(IReadOnlyList<InterventionStep> ladder, Verdict verdict)
    {
        if (!Seriousness.IsAdverse(verdict.State) || verdict.Since is not { } since) return null;
        var lasted = verdict.Month - since + 1;
        return ladder.LastOrDefault(s => Seriousness.Rank(s.State) <= Seriousness.Rank(verdict.State)
            && s.Months <= Months(lasted, verdict.Month));
    }

    private static int Months(int periods, Period of) => periods * 12 / of.PerYear;
}
