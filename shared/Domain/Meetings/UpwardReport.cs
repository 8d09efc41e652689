using System.Globalization;

namespace Reporting.Domain.Meetings;

/// <summary>A message with the meeting it was given at.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="Areas">The codes of the areas that stand behind it.</param>
/// <param name="Text">The message, as typed.</param>
public sealed record GivenMessage(string Region, string Meeting, DateOnly Date, IReadOnlyList<string> Areas, string Text);

/// <summary>The messages about one subject.</summary>
/// <param name="Subject">The subject, as it was first typed.</param>
/// <param name="Messages">The messages, oldest first.</param>
public sealed record MessageGroup(string Subject, IReadOnlyList<GivenMessage> Messages);

/// <summary>A quarter's messages to the central level, by subject.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Subjects">The subjects, those with most messages first.</param>
public sealed record UpwardReport(Period Quarter, IReadOnlyList<MessageGroup> Subjects)
{
    /// <summary>When the newest of the minutes was changed; the quarter's first day when there are none.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>The quarter of a day.</summary>
    public static Period QuarterOf(DateOnly day) => Period.Quarter(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>The first day of a quarter, or the day after the last of the one before.</summary>
    public static DateOnly FirstDay(Period quarter) => new(quarter.Year, (quarter.Number * 3) - 2, 1);

    /// <summary>Collects a quarter's messages.</summary>
    /// <param name="meetings">Meetings; those of other quarters, and those called off, are passed over.</param>
    public static UpwardReport Of(Period quarter, IEnumerable<Meeting> meetings)
    {
        var told = meetings.Where(m => !m.Cancelled && m.Minutes is { Messages.Count: > 0 } && QuarterOf(m.Date) == quarter)
            .OrderBy(m => m.Date).ThenBy(m => m.Id, StringComparer.Ordinal).ToList();
        var subjects = from meeting in told
                       from message in meeting.Minutes!.Messages
                       group (Meeting: meeting, Message: message) by Key(message.Subject) into alike
                       orderby alike.Count() descending, alike.Key
                       select new MessageGroup(alike.First().Message.Subject, [.. alike.Select(m => Given(m.Meeting, m.Message))]);
        return new(quarter, [.. subjects])
        {
            Made = told.Select(m => m.Changed).DefaultIfEmpty(new DateTimeOffset(FirstDay(quarter), default, TimeSpan.Zero)).Max(),
        };
    }

    private static GivenMessage Given(Meeting meeting, UpwardMessage message) => new(
        MeetingId.Read(meeting.Id)?.Region ?? "", meeting.Id, meeting.Date, message.Area is { } area ? [area] : meeting.Areas,
        message.Text);

    // People type one subject in several ways: capitals and spaces do not make another.
    private static string Key(string subject) =>
        string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLower(CultureInfo.InvariantCulture);
}
