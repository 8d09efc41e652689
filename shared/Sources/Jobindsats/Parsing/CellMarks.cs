using System.Text.RegularExpressions;

namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>The signs and words that stand in a cell instead of a number.</summary>
internal static partial class CellMarks
{
    private static readonly HashSet<string> Withheld = new(StringComparer.Ordinal)
    {
        "..", "*", "**", "***", "NULL", "SKJULT", "DISKRETION", "DISKRETIONERET", "FORTROLIG", "FORTROLIGT", "ANONYMISERET", "C",
        "HIDDEN", "WITHHELD", "SUPPRESSED", "CONFIDENTIAL",
    };

    // A stroke is nil in some statistics and "nothing given" in others: it is never read as a nought that nobody wrote.
    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal)
    {
        "", ".", "...", "…", "-", "--", "---", ":", "I.O.", "I.O", "IO", "I/O", "U.O.", "IKKE OPLYST",
        "UOPLYST", "MANGLER", "INGEN", "I.R.", "IKKE RELEVANT", "N/A", "N.A.", "NA", "#N/A", "I/T", "-/-", "NONE", "MISSING", "NOT AVAILABLE",
    };

    /// <summary>
    /// What a sign says: withheld for those that stand for protected figures, also "under five"; absent for those that say
    /// that there is none; null when the text is no such sign.
    /// </summary>
    /// <param name="plain">The text as <see cref="NumberForms.Plain"/> makes it.</param>
    public static Observation? Of(string plain)
    {
        var word = Brackets().Replace(plain, "").Trim().ToUpperInvariant();
        if (Withheld.Contains(word) || FewerThan().IsMatch(word)) return Observation.Suppressed;
        return Nothing.Contains(word) ? Observation.Absent : null;
    }

    [GeneratedRegex("^[(\\[]|[)\\]]$")]
    private static partial Regex Brackets();

    [GeneratedRegex("^(<|≤|UNDER|FÆRRE END|MINDRE END|FEWER THAN|LESS THAN) ?[0-9]{1,2}$")]
    private static partial Regex FewerThan();
}
