using System.Globalization;

namespace Reporting.Functions.Meetings;

/// <summary>A meeting as the API shows it. Holds no addresses.</summary>
/// <param name="MaterialDue">The last day on which agenda and material are in good time.</param>
/// <param name="MinutesDue">The last day on which the minutes are in time.</param>
/// <param name="Version">The version, as in the ETag.</param>
/// <param name="Changed">When this version was made.</param>
/// <param name="By">Who made it.</param>
internal sealed record MeetingView(
    string Id, string Region, MeetingKind Kind, IReadOnlyList<string> Areas, DateOnly Date, string? Place,
    IReadOnlyList<string> Participants,
    IReadOnlyList<string> Agenda, string Language, DateOnly? MaterialSent, DateOnly MaterialDue, DateOnly MinutesDue, bool Cancelled,
    MinutesView? Minutes, int Version, DateTimeOffset Changed, string By)
{
    /// <summary>When it begins by a clock in Denmark, such as 10:00; null when that is not settled.</summary>
    public string? Start { get; init; }

    /// <summary>When it ends.</summary>
    public string? End { get; init; }

    /// <summary>Where it is joined by video, or null.</summary>
    public string? VideoLink { get; init; }

    /// <summary>Shows a meeting.</summary>
    public static MeetingView Of(Meeting m) => new(
        m.Id, MeetingId.Read(m.Id)!.Value.Region, m.Kind, m.Areas, m.Date, m.Place, m.Participants, m.Agenda,
        MeetingNames.Languages.First(l => l.Value == m.Language).Name, m.MaterialSent, MinimumStandards.MaterialDue(m),
        MinimumStandards.MinutesDue(m),
        m.Cancelled, m.Minutes is { } minutes ? MinutesView.Of(minutes) : null, m.Version, m.Changed, m.By)
    {
        Start = m.Start?.ToString("HH:mm", CultureInfo.InvariantCulture), End = m.End?.ToString("HH:mm", CultureInfo.InvariantCulture),
        VideoLink = m.VideoLink,
    };

    /// <summary>Answers with a meeting and its ETag.</summary>
    public static IResult Answer(HttpResponse http, Meeting meeting, object view)
    {
        (http.Headers.ETag, http.Headers.CacheControl) = (MeetingTag.Of(meeting), "no-store");
        return Results.Ok(view);
    }
}

/// <summary>A meeting with what belongs to it.</summary>
/// <param name="Items">What the jobcentres ask to have on the agenda.</param>
/// <param name="Contacts">Which contacts have an address: region and area codes.</param>
/// <param name="ItemLinks">By area, the address at which its jobcentre writes items for the agenda without an account; not of an
/// area whose link was withdrawn.</param>
internal sealed record MeetingDetail(
    MeetingView Meeting, IReadOnlyList<AgendaItem> Items, IReadOnlyList<string> Contacts, IReadOnlyDictionary<string, string> ItemLinks);

/// <summary>One change of a meeting as the API shows it.</summary>
internal sealed record ChangeOfMeetingView(DateTimeOffset At, string By, string What, int? Version, string? Detail, MeetingView? Meeting)
{
    public static ChangeOfMeetingView Of(MeetingChange c) =>
        new(c.At, c.By, c.What, c.Version, c.Detail, c.Meeting is { } meeting ? MeetingView.Of(meeting) : null);
}
