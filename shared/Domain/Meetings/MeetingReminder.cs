using System.Globalization;

namespace Reporting.Domain.Meetings;

/// <summary>What a meeting's contacts are reminded of.</summary>
public enum ReminderKind
{
    /// <summary>The agenda and the material are due in two weeks, and the jobcentre can ask for items until then.</summary>
    Material,

    /// <summary>A week has gone since the meeting, and there are no minutes.</summary>
    Minutes,

    /// <summary>An agreement is due within a week.</summary>
    Agreement,
}

/// <summary>One reminder. Its name is the same however often it is found, and another when the day it is about is moved.</summary>
/// <param name="Kind">What is reminded of.</param>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Contact">Whose contact is reminded: <see cref="Region"/>, or an area's code.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="Agreement">The agreement's id; null for the other kinds.</param>
public sealed record MeetingReminder(ReminderKind Kind, string Meeting, string Contact, DateOnly Due, string? Agreement)
{
    private const int MaterialNotice = 14;
    private const int AgreementNotice = 7;

    // What became due long ago and was never reminded of is old news, such as meetings entered afterwards.
    private const int StillNews = 60;

    /// <summary>The region as a contact.</summary>
    public const string Region = "region";

    /// <summary>The reminder's name, unique in its region and year: letters, digits and hyphens between bars.</summary>
    public string Name =>
        $"{Meeting}|{Kind.ToString().ToLowerInvariant()}{Agreement}|{Due.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}|{Contact}";

    /// <summary>Reads a name.</summary>
    /// <returns>Null when the text is none.</returns>
    public static MeetingReminder? Read(string name)
    {
        if (name.Split('|') is not [var meeting, var what, var day, var contact]) return null;
        var kind = Enum.GetValues<ReminderKind>().Where(k => what.StartsWith(k.ToString(), StringComparison.OrdinalIgnoreCase))
            .Select(k => (ReminderKind?)k).FirstOrDefault();
        if (kind is null || !DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            return null;
        var agreement = what[kind.Value.ToString().Length..];
        return new(kind.Value, meeting, contact, due, agreement.Length == 0 ? null : agreement);
    }

    /// <summary>What is to be reminded of on a day.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="today">The day it is in Denmark.</param>
    public static IEnumerable<MeetingReminder> Of(Meeting meeting, DateOnly today)
    {
        if (meeting.Cancelled) return [];
        var material = MinimumStandards.MaterialDue(meeting);
        var minutes = MinimumStandards.MinutesDue(meeting);
        return
        [
            .. meeting is { IsDialogue: true, MaterialSent: null } && today >= material.AddDays(-MaterialNotice) && today < meeting.Date
                ? [New(ReminderKind.Material, Region, material), .. meeting.Areas.Select(a => New(ReminderKind.Material, a, material))]
                : Array.Empty<MeetingReminder>(),
            .. meeting is { IsDialogue: true, Minutes: null } && IsNews(minutes, today) ? new[] { New(ReminderKind.Minutes, Region, minutes) } : [],
            .. Agreements(meeting, today),
        ];

        MeetingReminder New(ReminderKind kind, string contact, DateOnly due) => new(kind, meeting.Id, contact, due, null);
    }

    private static IEnumerable<MeetingReminder> Agreements(Meeting meeting, DateOnly today) =>
        from agreement in meeting.Minutes?.Agreements ?? []
        where agreement is { State: AgreementState.Open, Due: { } due } && IsNews(due.AddDays(-AgreementNotice), today)
        from contact in new[] { Region, agreement.Area }
        select new MeetingReminder(ReminderKind.Agreement, meeting.Id, contact, agreement.Due!.Value, agreement.Id);

    private static bool IsNews(DateOnly from, DateOnly today) => today >= from && today <= from.AddDays(StillNews);
}
