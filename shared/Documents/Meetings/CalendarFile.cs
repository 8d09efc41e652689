using System.Globalization;
using System.Text;
using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>A year plan as a calendar (iCalendar, RFC 5545): whole days, since the hour is agreed with the jobcentre.</summary>
public static class CalendarFile
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int MostOctets = 75;

    /// <summary>The file: UTF-8, lines ended by CR LF, the same for the same plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogue">The catalogue that knows the areas' names.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="stamp">DTSTAMP: when the figures behind the plan were retrieved.</param>
    public static byte[] Write(YearPlan plan, Catalogue catalogue, Language language, DateTimeOffset stamp)
    {
        var words = new MeetingWords(catalogue, language);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Resultatoversigter//Year plan 1.0//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            $"X-WR-CALNAME:{Escape(words.PlanTitle(plan))}",
            .. plan.Meetings.SelectMany(m => Event(plan, m, words, stamp)),
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(Fold)));
    }

    private static IEnumerable<string> Event(YearPlan plan, PlannedMeeting meeting, MeetingWords words, DateTimeOffset stamp) =>
    [
        "BEGIN:VEVENT",
        // By area and number, so that a plan made anew moves the meetings of one that was imported before.
        string.Create(CultureInfo.InvariantCulture, $"UID:{plan.Year}-{plan.Region}-{meeting.Area}-{meeting.Number}@resultatoversigter"),
        $"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{Day(meeting.Date)}",
        $"DTEND;VALUE=DATE:{Day(meeting.Date.AddDays(1))}",
        $"SUMMARY:{Escape(words.MeetingTitle(meeting))}",
        $"DESCRIPTION:{Escape(words.Reason(plan, meeting))}",
        $"CATEGORIES:{Escape(words.Kind(meeting.Kind))}",
        "TRANSP:OPAQUE",
        "END:VEVENT",
    ];

    /// <summary>A text as a value: commas, semicolons, backslashes and line breaks escaped, other control characters left out.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n') escaped.Append("\\n");
            else if (c is ',' or ';' or '\\') escaped.Append('\\').Append(c);
            else if (!char.IsControl(c)) escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A line with its end, cut after at most 75 octets, never within a character; what follows begins with a space.</summary>
    internal static string Fold(string line)
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

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
