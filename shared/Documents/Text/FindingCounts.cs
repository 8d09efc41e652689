namespace Reporting.Documents.Text;

/// <summary>How many findings there are, and in how many indicators they show.</summary>
internal static class FindingCounts
{
    /// <summary>The sentence, the most serious first, with those that are over; empty where nothing is found.</summary>
    public static string Of(Overview overview, DocumentTexts words)
    {
        var counts = Each(overview, words).ToList();
        if (overview.Findings.Count(f => f.IsOvercome && f.IsOver) is > 0 and var over)
            counts.Add(words.Say($"{over} er ovre", over == 1 ? "1 is over" : $"{over} are over"));
        return counts.Count == 0 ? "" : words.List(counts) + ".";
    }

    /// <summary>The number of each state, the most serious first.</summary>
    public static IEnumerable<string> Each(Overview overview, DocumentTexts words) =>
        overview.Findings.Where(f => f.State != VerdictState.None).GroupBy(f => f.State)
            .OrderByDescending(g => Seriousness.Rank(g.Key)).ThenBy(g => g.Key).Select(g => Count(g.Key, [.. g], words));

    private static string Count(VerdictState state, IReadOnlyList<Finding> found, DocumentTexts words)
    {
        var (text, seen) = (PictureText.Count(state, found.Count, words), found.Sum(f => f.Verdicts.Count));
        return seen == found.Count ? text : text + words.Say($" (ses i {seen} målinger)", $" (seen in {seen} indicators)");
    }
}
