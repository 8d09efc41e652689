namespace Reporting.Domain.Verdicts;

/// <summary>
/// The verdicts of one indicator over a comparison group. Months are walked forward, so that the cost is linear in
/// members × months and a month's verdict never sees a later month.
/// </summary>
public static class VerdictCalculator
{
    /// <summary>The verdict of every member in the input's month, by area code.</summary>
    public static IReadOnlyDictionary<string, Verdict> Compute(VerdictInput input)
    {
        var (paths, walks) = Begin(input);
        if (paths.Months == 0) return new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var walk in walks)
        {
            for (var t = 0; t < paths.Months - 1; t++) walk.Pass(t);
        }

        return walks.Select(w => w.Next(paths.Months - 1)).ToDictionary(v => v.Area, StringComparer.Ordinal);
    }

    /// <summary>The verdicts of every month from the first to the input's, each as it would have been given then.</summary>
    public static IEnumerable<IReadOnlyList<Verdict>> Walk(VerdictInput input)
    {
        var (paths, walks) = Begin(input);
        for (var t = 0; t < paths.Months; t++) yield return [.. walks.Select(w => w.Next(t))];
    }

    private static (GroupPaths Paths, List<AreaWalk> Walks) Begin(VerdictInput input)
    {
        var paths = GroupPaths.Of(input);
        var levels = StandingLevels.Of(input, paths);
        return (paths, [.. paths.Members.Select((m, i) => new AreaWalk(input, paths, m, levels is null ? null : t => levels.At(i, t)))]);
    }
}
