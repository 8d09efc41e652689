using System.Text.RegularExpressions;

namespace Reporting.Local.Source;

/// <summary>Finds the periods in a recorded answer without taking it apart.</summary>
internal static partial class ExtractPeriods
{
    /// <summary>The different periods, oldest first.</summary>
    public static IReadOnlyList<Period> In(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in Quoted().EnumerateMatches(text)) lookup.Add(text.AsSpan(match.Index + 1, match.Length - 2));
        return [.. names.Select(Period.Parse).Order()];
    }

    [GeneratedRegex("\"(19|2[0-9])[0-9]{2}(M(0[1-9]|1[0-2])|Q0?[1-4]|QMAT0[1-4]|MYTD(0[1-9]|1[0-2])|Y01)\"")]
    private static partial Regex Quoted();
}
