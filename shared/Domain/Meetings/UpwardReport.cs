using System.Globalization;

namespace Reporting.Domain.Meetings;

/// <summary>A message with the meeting it was given at.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="Areas">The codes of the areas that stand behind it.</param>
/// <param name="Text">The message, as typed.</param>
public sealed record GivenMessage(string Region, string Meeting, DateOnly Date, IReadOnlyList<string> Areas, string Text)
{
    /// <summary>The message's id within its meeting.</summary>
    public string Id { get; init; } = "";

    /// <summary>What was answered; null when nothing was.</summary>
    public MessageAnswer? Answer { get; init; }
}

/// <summary>The messages about one subject.</summary>
/// <param name="Subject">The subject, as it was first typed.</param>
/// <param name="Messages">The messages, oldest first.</param>
public sealed record MessageGroup(string Subject, IReadOnlyList<GivenMessage> Messages)
{
    /// <summary>Their category.</summary>
    public MessageCategory Category { get; init; }
}

/// <summary>A quarter's messages to the central level, by category and subject.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Subjects">The subjects, category by category, in each those with most messages first.</param>
public sealed record UpwardReport(Period Quarter, IReadOnlyList<MessageGroup> Subjects)
{
    /// <summary>The categories in the order they are told in: what is something else comes last.</summary>
    public static IReadOnlyList<MessageCategory> Categories { get; } =
    [
        MessageCategory.Legislation, MessageCategory.Administration, MessageCategory.Measurement, MessageCategory.Proposal,
        MessageCategory.Other,
    ];

    /// <summary>When the newest of the minutes was changed; the quarter's first day when there are none.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>How many messages there are.</summary>
    public int Count => Subjects.Sum(s => s.Messages.Count);

    /// <summary>How many of them were answered.</summary>
    public int Answered => Subjects.Sum(s => s.Messages.Count(m => m.Answer is not null));

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
                       from message in meeting.Minutes!.NumberedMessages()
                       group (Meeting: meeting, message.Id, message.Message) by (message.Message.Category, Key(message.Message.Subject))
                       into alike
                       orderby Categories.Index().First(c => c.Item == alike.Key.Category).Index, alike.Count() descending, alike.Key.Item2
                       select new MessageGroup(
                           alike.First().Message.Subject, [.. alike.Select(m => Given(m.Meeting, m.Id, m.Message))])
                       { Category = alike.Key.Category };
        return new(quarter, [.. subjects])
        {
            Made = told.Select(m => m.Changed).DefaultIfEmpty(new DateTimeOffset(FirstDay(quarter), default, TimeSpan.Zero)).Max(),
        };
    }

    private static GivenMessage Given(Meeting meeting, string id, UpwardMessage message) => new(
        MeetingId.Read(meeting.Id)?.Region ?? "", meeting.Id, meeting.Date, message.Area is { } area ? [area] : meeting.Areas,
        message.Text)
    { Id = id, Answer = message.Answer };

    // People type one subject in several ways: capitals and spaces do not make another.
    private static string Key(string subject) =>
        string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLower(CultureInfo.InvariantCulture);
}
