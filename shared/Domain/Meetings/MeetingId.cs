using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Meetings;

/// <summary>A meeting's id: it says in which year and region the meeting is, so that it is found without a search.</summary>
/// <param name="Year">The year of the meeting.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Mark">Twelve hexadecimal digits, by chance or of what a year plan proposed.</param>
public readonly partial record struct MeetingId(int Year, string Region, string Mark)
{
    /// <summary>How many bytes the mark stands for.</summary>
    public const int MarkBytes = 6;

    /// <summary>Reads an id.</summary>
    /// <returns>Null when the text is none.</returns>
    public static MeetingId? Read(string text)
    {
        var match = Pattern().Match(text);
        return match.Success
            ? new(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value, match.Groups[3].Value) : null;
    }

    /// <summary>The id as text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Region}-{Mark}");

    [GeneratedRegex(@"^(20[0-9]{2})-([0-9A-Za-z]{1,20})-([0-9a-f]{12})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
