using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Reporting.Documents.Meetings;

/// <summary>A year plan as a calendar (iCalendar, RFC 5545): whole days, since the hour is agreed with the jobcentre.</summary>
public static partial class CalendarFile
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
        var (words, texts) = (new MeetingTexts(catalogue, language), new PlanText(catalogue, language));
        var calendar = new Calendar { ProductId = "-//Resultatoversigter//Year plan 1.0//EN", Scale = "GREGORIAN" };
        calendar.AddProperty("X-WR-CALNAME", Text(words.PlanTitle(plan)));
        calendar.Events.AddRange(plan.Meetings.Select(m => Event(plan, m, words, texts, stamp)));
        return Bytes(calendar);
    }

    // The library folds lines between any two UTF-16 units, also those of one letter, which neither half is alone.
    internal static byte[] Bytes(Calendar calendar) =>
        Encoding.UTF8.GetBytes(PartedLetter().Replace(new CalendarSerializer().SerializeToString(calendar)!, "\r\n $1$2"));

    [GeneratedRegex(@"([\uD800-\uDBFF])\r\n ([\uDC00-\uDFFF])")]
    private static partial Regex PartedLetter();

    /// <summary>
    /// A text that may stand in the file: the library escapes what the format needs escaped, and what steers a machine is left
    /// out here.
    /// </summary>
    public static string Text(string text) =>
        string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Where(c => c == '\n' || !TypedText.Steers(c)));

    private static CalendarEvent Event(YearPlan plan, PlannedMeeting meeting, MeetingTexts words, PlanText texts,
        DateTimeOffset stamp) => new()
    {
        // The id of the meeting it becomes, so that a plan made anew moves the meetings of one that was imported before.
        Uid = $"{meeting.Id}@resultatoversigter",
        DtStamp = new CalDateTime(stamp.UtcDateTime),
        Start = new CalDateTime(meeting.Date),
        End = new CalDateTime(meeting.Date.AddDays(1)),
        Summary = Text(texts.Title(meeting)),
        Description = Text(texts.Why(plan, meeting)),
        Categories = [Text(words.Kind(meeting.Kind))],
        Status = EventStatus.Tentative,
        Transparency = TransparencyType.Opaque,
    };
}
