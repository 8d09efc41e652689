namespace Reporting.Documents.Text;

/// <summary>Finds what matters most on a page.</summary>
public static class MainPoints
{
    /// <summary>
    /// The rows whose verdicts matter most: the most serious first, of two alike the one with more persons, then what
    /// improved. Rows of one family (a total and its parts) are named once, by the most serious of them.
    /// </summary>
    /// <param name="overview">The page.</param>
    /// <param name="max">How many at most.</param>
    public static IReadOnlyList<OverviewRow> Of(Overview overview, int max = 3)
    {
        var parents = overview.Rows.ToDictionary(r => r.Indicator.Id, r => r.Indicator.Parent ?? r.Indicator.Id, StringComparer.Ordinal);
        return [.. overview.Rows
            .Where(r => r.Verdict is { State: not (VerdictState.None or VerdictState.Deviates) })
            .OrderByDescending(r => Seriousness.Rank(r.Verdict!.State)).ThenByDescending(r => r.Verdict!.Numbers?.Persons ?? 0)
            .DistinctBy(r => parents[r.Indicator.Id]).Take(max)];
    }
}
