using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Reporting.Documents.Meetings;

/// <summary>Somebody in an invitation.</summary>
/// <param name="Name">What the person or office is called; null when only the address is known.</param>
/// <param name="Mail">The address.</param>
public sealed record CalendarPerson(string? Name, string Mail);

/// <summary>
/// A meeting as a calendar file (iCalendar, RFC 5545; by mail, RFC 6047). Times are in UTC, so that it is right whatever a
/// program knows of Danish summer time; a meeting without a time is a whole day.
/// </summary>
public static class InvitationFile
{
    /// <summary>What a mail asks of a calendar: to enter the meeting or move it, or to take it out.</summary>
    public static string MethodOf(Meeting meeting) => meeting.Cancelled ? CalendarMethods.Cancel : CalendarMethods.Request;

    /// <summary>The file: UTF-8, lines ended by CR LF, the same for the same sequence of an invitation.</summary>
    /// <param name="meeting">A meeting that has an invitation.</param>
    /// <param name="to">Whose copy it is: nobody else is named, as the others' addresses are not theirs to have.</param>
    /// <param name="organizer">Who is answered.</param>
    /// <param name="sentBy">The address the mail comes from.</param>
    public static byte[] Write(Meeting meeting, Catalogue catalogue, CalendarPerson to, CalendarPerson organizer, string sentBy)
    {
        var entry = Entry(meeting, catalogue, meeting.Invitation!.Sequence, meeting.Invitation.Changed);
        entry.Organizer = new Organizer(MailTo(organizer.Mail).OriginalString) { CommonName = Quoted(organizer.Name ?? organizer.Mail) };
        if (organizer.Mail != sentBy) entry.Organizer.SentBy = MailTo(sentBy);
        entry.Attendees.Add(new Attendee(MailTo(to.Mail).OriginalString)
        {
            CommonName = Quoted(to.Name ?? to.Mail), Role = ParticipationRole.RequiredParticipant, Type = "INDIVIDUAL",
            ParticipationStatus = EventParticipationStatus.NeedsAction, Rsvp = !meeting.Cancelled,
        });
        return Bytes(entry, MethodOf(meeting));
    }

    /// <summary>The file of a meeting for who fetches it: an entry of one's own, that asks nobody for an answer.</summary>
    public static byte[] Write(Meeting meeting, Catalogue catalogue) => Bytes(
        Entry(meeting, catalogue, meeting.Invitation?.Sequence ?? 0, meeting.Invitation?.Changed ?? meeting.Changed),
            CalendarMethods.Publish);

    private static byte[] Bytes(CalendarEvent entry, string method)
    {
        var calendar = new Calendar { ProductId = "-//Resultatoversigter//Meeting 1.0//EN", Scale = "GREGORIAN", Method = method };
        calendar.Events.Add(entry);
        return CalendarFile.Bytes(calendar);
    }

    private static CalendarEvent Entry(Meeting meeting, Catalogue catalogue, int sequence, DateTimeOffset stamp)
    {
        var words = new MeetingTexts(catalogue, meeting.Language);
        var (start, end) = Times(meeting);
        return new CalendarEvent
        {
            // The same for ever, so that a calendar moves the entry that it has.
            Uid = $"{meeting.Id}@resultatoversigter", Sequence = sequence, DtStamp = new CalDateTime(stamp.UtcDateTime),
            Start = start, End = end,
            Summary = CalendarFile.Text((meeting.Cancelled ? words.Say("Aflyst: ", "Called off: ") : "") + words.Title(meeting)),
            Location = CalendarFile.Text(meeting.Place ?? meeting.VideoLink ?? ""),
            Description = CalendarFile.Text(Description(meeting, words)),
            Url = meeting.VideoLink is { } link ? new Uri(link) : null,
            Status = meeting.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed, Transparency = TransparencyType.Opaque,
        };
    }

    private static (CalDateTime Start, CalDateTime End) Times(Meeting meeting) => meeting is { Start: { } start, End: { } end }
        ? (new(DanishTime.Utc(meeting.Date, start)), new(DanishTime.Utc(meeting.Date, end)))
        : (new(meeting.Date), new(meeting.Date.AddDays(1)));

    private static string Description(Meeting meeting, MeetingTexts words) => string.Join('\n', new[]
    {
        words.Between(meeting), words.WhenFirst(meeting),
        meeting.VideoLink is { } link ? words.Say("Videomøde: ", "Video meeting: ") + link : null,
    }.OfType<string>());

    private static Uri MailTo(string mail) => MailAddressLink.Of(mail);

    // A name stands between quotes, which it cannot hold itself.
    private static string Quoted(string name) => CalendarFile.Text(name).Replace('"', '\'').Replace('\n', ' ');
}
