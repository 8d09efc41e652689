namespace Reporting.Application.Requests;

/// <summary>Finds what a person may have meant.</summary>
public static class NearNames
{
    private const int MaxAskedLength = 60;

    /// <summary>The items whose names differ from a text by half its length at most, nearest first.</summary>
    public static IEnumerable<T> Of<T>(string asked, IEnumerable<T> items, Func<T, string> name, int count)
    {
        var text = FoldedText.Of(asked.Length > MaxAskedLength ? asked[..MaxAskedLength] : asked);
        return items.Select(i => (Item: i, Distance: Distance(text, FoldedText.Of(name(i)))))
            .Where(i => i.Distance <= text.Length / 2).OrderBy(i => i.Distance).Take(count).Select(i => i.Item);
    }

    // Levenshtein's distance: insertions, deletions and substitutions, in one row of memory.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
