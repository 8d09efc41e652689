namespace Reporting.Documents.Text;

/// <summary>Finds what matters most on a page.</summary>
public static class MainPoints
{
    /// <summary>
    /// The findings that matter most: the most serious first, of two alike the one with more persons, then the problems that
    /// are over since this month, then what improved.
    /// </summary>
    /// <param name="overview">The page.</param>
    /// <param name="max">How many at most.</param>
    public static IReadOnlyList<Finding> Of(Overview overview, int max = 3)
    {
        var sorted = Finding.Sort(overview.Findings).ToList();
        return [.. sorted.Where(f => f.IsAdverse).Concat(sorted.Where(f => f.IsOvercome))
            .Concat(sorted.Where(f => f.State == VerdictState.Improved)).Take(max)];
    }
}
