namespace Reporting.Domain.Distribution;

/// <summary>
/// Finds the findings that crossed a line since something was last told. What cannot be judged this month (withheld, absent,
/// too few in the group) leaves what was told as it is: silence is not good news.
/// </summary>
public static class Crossings
{
    /// <summary>Whether a verdict matters for what is told: it says something, did so the period before, or cannot say.</summary>
    public static bool IsNotable(Verdict verdict) =>
        verdict.State != VerdictState.None || verdict.Before != VerdictState.None || KeepsSilent(verdict);

    /// <summary>The crossings of a month, and what is told after it.</summary>
    /// <param name="catalogue">The catalogue, which knows what indicators tell about.</param>
    /// <param name="findings">The month's findings.</param>
    /// <param name="verdicts">The month's notable verdicts, and those of which something was told before.</param>
    /// <param name="told">What was told before; null when nothing ever was.</param>
    /// <param name="correction">Whether what was told before was of the same month.</param>
    public static (IReadOnlyList<Crossing> Crossings, IReadOnlyList<ReportedState> Told) Between(
        Catalogue catalogue, IReadOnlyList<Finding> findings, IReadOnlyList<Verdict> verdicts, IReadOnlyList<ReportedState>? told,
        bool correction)
    {
        var byArea = ReportedState.ByTopic(catalogue, told ?? FromTheFigures(verdicts)).ToLookup(t => t.Area, StringComparer.Ordinal);
        var found = findings.ToLookup(f => f.Area, StringComparer.Ordinal);
        var said = verdicts.ToLookup(v => v.Area, StringComparer.Ordinal);
        var areas = byArea.Select(a => a.Key).Union(found.Select(a => a.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var compared = areas.Select(a => new AreaCrossings([.. found[a]], [.. said[a]], [.. byArea[a]], correction)).ToList();
        return ([.. compared.SelectMany(c => c.Crossings)], [.. compared.SelectMany(c => c.Told)]);
    }

    /// <summary>
    /// What was told before, as it stands for a month's areas: nothing of those that have ended, and of those that had not begun
    /// what their own figures said the period before, so that an old problem is no news because a region got another name.
    /// </summary>
    /// <param name="told">What was told.</param>
    /// <param name="toldIn">The month it was told in.</param>
    /// <param name="month">The month that is told now.</param>
    /// <param name="verdicts">The month's notable verdicts.</param>
    public static IReadOnlyList<ReportedState> Carry(
        Catalogue catalogue, IReadOnlyList<ReportedState> told, Period toldIn, Period month, IReadOnlyList<Verdict> verdicts)
    {
        var begun = verdicts.Where(v => catalogue.Area(v.Area) is { } area && !area.Valid.Holds(toldIn) && area.Valid.Holds(month));
        return [.. told.Where(t => catalogue.Area(t.Area)?.EndsBefore(month) != true), .. FromTheFigures(begun)];
    }

    /// <summary>Every topic of which a revision says something else than the revision before, good news too.</summary>
    /// <param name="before">The findings of the revision before.</param>
    /// <param name="after">The findings now.</param>
    public static IReadOnlyList<Crossing> Revised(IReadOnlyList<LedFinding> before, IReadOnlyList<LedFinding> after)
    {
        var (earlier, now) = (ByTopic(before), ByTopic(after));
        return [.. earlier.Keys.Union(now.Keys).Order().Select(k => Compare(earlier.GetValueOrDefault(k), now.GetValueOrDefault(k)))
            .OfType<Crossing>().Where(c => c.From != c.To)];

        Crossing? Compare(LedFinding? was, LedFinding? said)
        {
            // What is told under another topic than before is no news.
            was ??= before.FirstOrDefault(b => Tells(b, said!));
            if (said is null && after.Any(a => Tells(a, was!))) return null;
            var verdict = said?.Verdict
                ?? was!.Verdict with { State = VerdictState.None, Direction = VerdictDirection.None, Since = null };
            return new(was?.Finding.State ?? VerdictState.None, verdict, true)
            {
                Finding = said?.Finding, Topic = (said ?? was)!.Finding.Topic,
            };
        }
    }

    /// <summary>Whether a verdict says nothing for want of a figure, so that what was told still stands.</summary>
    internal static bool KeepsSilent(Verdict verdict) =>
        verdict.Gap is VerdictGap.Suppressed or VerdictGap.Absent or VerdictGap.TooFewInGroup
            or VerdictGap.SetAside or VerdictGap.Contradicted or VerdictGap.NoDenominator;

    private static Dictionary<(string, string), LedFinding> ByTopic(IEnumerable<LedFinding> findings) =>
        findings.Where(f => f.Finding.State != VerdictState.None).ToDictionary(f => (f.Finding.Area, f.Finding.Topic));

    private static bool Tells(LedFinding finding, LedFinding of) => finding.Finding.Area == of.Finding.Area
        && finding.Finding.State != VerdictState.None && finding.Finding.Verdicts.Contains(of.Finding.Lead);

    // The first month that is told: only what began in it is news.
    private static IEnumerable<ReportedState> FromTheFigures(IEnumerable<Verdict> verdicts) => verdicts
        .Where(v => Seriousness.IsAdverse(v.Before)).Select(v => new ReportedState(v.Area, null, v.Before) { Indicator = v.Indicator });
}
