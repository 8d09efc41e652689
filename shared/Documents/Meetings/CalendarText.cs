using System.Text;
using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>Text as RFC 5545 wants it.</summary>
public static class CalendarText
{
    private const int MostOctets = 75;

    /// <summary>A text as a value: commas, semicolons, backslashes and line breaks escaped, other control characters left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n') escaped.Append("\\n");
            else if (c is ',' or ';' or '\\') escaped.Append('\\').Append(c);
            else if (!TypedText.Steers(c)) escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A line with its end, cut after at most 75 octets, never within a character; what follows begins with a space.</summary>
    public static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(line.Length + 2), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
