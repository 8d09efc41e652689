namespace Reporting.Application.Requests;

/// <summary>Finds by name what a person has typed, however the name's letters are written.</summary>
public static class NameSearch
{
    /// <summary>
    /// The items whose names hold what is asked: first those that begin with it, then those of which a word does, then those that
    /// hold it anywhere, and last those that hold its words apart. Those alike stay in the order they came in.
    /// </summary>
    public static IEnumerable<T> Of<T>(string asked, IEnumerable<T> items, Func<T, string> name)
    {
        var folded = FoldedName.Of(asked);
        return folded.Length == 0 ? [] : items.Select(i => (Item: i, Rank: Rank(FoldedText.Of(name(i)), folded)))
            .Where(i => i.Rank is not null).OrderBy(i => i.Rank).Select(i => i.Item);
    }

    private static int? Rank(string name, string asked)
    {
        if (name.StartsWith(asked, StringComparison.Ordinal)) return 0;
        if (name.Contains(' ' + asked, StringComparison.Ordinal)) return 1;
        if (name.Contains(asked, StringComparison.Ordinal)) return 2;
        return asked.Split(' ').All(w => name.Contains(w, StringComparison.Ordinal)) ? 3 : null;
    }
}
