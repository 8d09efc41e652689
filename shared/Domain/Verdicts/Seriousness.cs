namespace Reporting.Domain.Verdicts;

/// <summary>The order of verdicts: the most serious first, then by how many persons they concern.</summary>
public static class Seriousness
{
    /// <summary>0 for nothing adverse, then watch, problem, severe.</summary>
    public static int Rank(VerdictState state) => state switch
    {
        VerdictState.Watch => 1,
        VerdictState.Problem => 2,
        VerdictState.Severe => 3,
        _ => 0,
    };

    /// <summary>Whether the state is watch, problem or severe.</summary>
    public static bool IsAdverse(VerdictState state) => Rank(state) > 0;

    /// <summary>
    /// Verdicts with the most serious first; of two alike, the one that concerns more persons, then by area and indicator.
    /// </summary>
    public static IOrderedEnumerable<Verdict> Sort(IEnumerable<Verdict> verdicts) => verdicts
        .OrderByDescending(v => Rank(v.State)).ThenByDescending(v => v.Numbers?.Persons ?? 0)
        .ThenBy(v => v.Area, StringComparer.Ordinal).ThenBy(v => v.Indicator, StringComparer.Ordinal);
}
