using System.Globalization;
using System.Text;
using Reporting.Domain;

namespace Reporting.Documents;

/// <summary>A year plan as a calendar (iCalendar, RFC 5545): whole days, since the hour is agreed with the jobcentre.</summary>
public static class CalendarFile
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

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
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Resultatoversigter//Year plan 1.0//EN", "CALSCALE:GREGORIAN",
            $"X-WR-CALNAME:{CalendarText.Escape(words.PlanTitle(plan))}",
            .. plan.Meetings.SelectMany(m => Event(plan, m, words, stamp)),
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(CalendarText.Fold)));
    }

    private static IEnumerable<string> Event(YearPlan plan, PlannedMeeting meeting, MeetingWords words, DateTimeOffset stamp) =>
    [
        "BEGIN:VEVENT",
        // By area and number, so that a plan made anew moves the meetings of one that was imported before.
        string.Create(CultureInfo.InvariantCulture, $"UID:{plan.Year}-{plan.Region}-{meeting.Area}-{meeting.Number}@resultatoversigter"),
        $"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{Day(meeting.Date)}",
        $"DTEND;VALUE=DATE:{Day(meeting.Date.AddDays(1))}",
        $"SUMMARY:{CalendarText.Escape(words.MeetingTitle(meeting))}",
        $"DESCRIPTION:{CalendarText.Escape(words.Reason(plan, meeting))}",
        $"CATEGORIES:{CalendarText.Escape(words.Kind(meeting.Kind))}",
        "STATUS:TENTATIVE", "TRANSP:OPAQUE",
        "END:VEVENT",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
