using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Knowledge;

/// <summary>The ids of what people write: the year it was begun in and a mark, such as <c>2026-4f2a9c1d0b7e</c>.</summary>
public static partial class KeptIds
{
    /// <summary>An id of a year with a mark of twelve hexadecimal digits; null when the mark is none.</summary>
    public static string? Of(int year, string mark) => Of(Beginning(year) + mark);

    /// <summary>What the ids of a year begin with.</summary>
    public static string Beginning(int year) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-");

    /// <summary>The text when it is an id; null when it is none.</summary>
    public static string? Of(string text) => Id().IsMatch(text) ? text : null;

    [GeneratedRegex(@"^20[0-9]{2}-[0-9a-f]{12}\z")]
    private static partial Regex Id();
}
