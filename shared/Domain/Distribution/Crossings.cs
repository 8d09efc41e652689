namespace Reporting.Domain.Distribution;

/// <summary>What was last told of an indicator in an area.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="State">The state that was told.</param>
public sealed record ReportedState(string Area, string Indicator, VerdictState State);

/// <summary>
/// Finds the verdicts that crossed a line since something was last told. What cannot be judged this month (withheld,
/// absent, too few in the group) leaves what was told as it is: silence is not good news.
/// </summary>
public static class Crossings
{
    /// <summary>Whether a verdict matters for what is told: it says something, did so the period before, or cannot say.</summary>
    public static bool IsNotable(Verdict verdict) =>
        verdict.State != VerdictState.None || verdict.Before != VerdictState.None || KeepsSilent(verdict);

    /// <summary>The crossings of a month, and what is told after it.</summary>
    /// <param name="verdicts">The month's notable verdicts, and those of which something was told before.</param>
    /// <param name="told">What was told before; null when nothing ever was.</param>
    /// <param name="correction">Whether what was told before was of the same month.</param>
    public static (IReadOnlyList<Crossing> Crossings, IReadOnlyList<ReportedState> Told) Between(
        IReadOnlyList<Verdict> verdicts, IReadOnlyList<ReportedState>? told, bool correction)
    {
        var before = (told ?? FromTheFigures(verdicts)).ToDictionary(t => (t.Area, t.Indicator), t => t.State);
        var sorted = verdicts.OrderBy(v => v.Area, StringComparer.Ordinal).ThenBy(v => v.Indicator, StringComparer.Ordinal).ToList();
        var crossings = sorted.Where(v => IsCrossing(Before(v), After(v))).Select(v => new Crossing(Before(v), v, correction));
        var after = sorted.Where(v => Seriousness.IsAdverse(After(v))).Select(v => new ReportedState(v.Area, v.Indicator, After(v)));
        return ([.. crossings], [.. after]);

        VerdictState Before(Verdict verdict) => before.GetValueOrDefault((verdict.Area, verdict.Indicator));
        VerdictState After(Verdict verdict) => KeepsSilent(verdict) ? Before(verdict) : verdict.State;
    }

    /// <summary>Every verdict of which a revision says something else than the revision before, good news too.</summary>
    /// <param name="before">The notable verdicts of the revision before.</param>
    /// <param name="after">The notable verdicts now.</param>
    public static IReadOnlyList<Crossing> Revised(IReadOnlyList<Verdict> before, IReadOnlyList<Verdict> after)
    {
        var (earlier, now) = (before.ToDictionary(v => (v.Area, v.Indicator)), after.ToDictionary(v => (v.Area, v.Indicator)));
        return [.. earlier.Keys.Union(now.Keys).Order().Select(Compare).Where(c => c.From != c.To)];

        Crossing Compare((string Area, string Indicator) key)
        {
            var (was, said) = (earlier.GetValueOrDefault(key), now.GetValueOrDefault(key));
            return new(was?.State ?? VerdictState.None,
                said ?? was! with { State = VerdictState.None, Direction = VerdictDirection.None, Since = null }, true);
        }
    }

    private static bool IsCrossing(VerdictState from, VerdictState to) =>
        from != to && (Seriousness.IsAdverse(from) || Seriousness.IsAdverse(to));

    private static bool KeepsSilent(Verdict verdict) =>
        verdict.Gap is VerdictGap.Suppressed or VerdictGap.Absent or VerdictGap.TooFewInGroup;

    // The first month that is told: only what began in it is news.
    private static IEnumerable<ReportedState> FromTheFigures(IReadOnlyList<Verdict> verdicts) => verdicts
        .Where(v => Seriousness.IsAdverse(v.Before)).Select(v => new ReportedState(v.Area, v.Indicator, v.Before));
}
