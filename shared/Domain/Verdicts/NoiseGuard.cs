namespace Reporting.Domain.Verdicts;

/// <summary>
/// Whether a change is more than chance makes in an area of its size: the funnel (Spiegelhalter 2005) on the
/// change in persons, |Δ| &gt; limit × √(φ × persons), with φ from the group, and never fewer than a few persons.
/// </summary>
internal static class NoiseGuard
{
    /// <summary>Whether a relative change can be believed.</summary>
    public static bool Believes(AreaPath path, int t, double effect, bool isRate, VerdictThresholds limits)
    {
        if (isRate && path.Persons[t] == 1) return true;
        var before = path.Persons[t] / Math.Exp(effect);
        var change = Math.Abs(path.Persons[t] - before);
        return change >= limits.MaterialPersons && change >= limits.Funnel * path.Funnel[t] * before;
    }
}
