using System.Text.Json;
using Reporting.Application.Requests;
using Reporting.Application.Subscriptions;

namespace Reporting.Application.Meetings;

/// <summary>A meeting that can be planned or changed.</summary>
/// <param name="Meeting">The meeting; its id has a mark only when it is new.</param>
/// <param name="Contacts">Where its mails go; null when nothing was said of that.</param>
/// <param name="By">Who says so.</param>
public sealed record SoundMeeting(Meeting Meeting, MeetingContacts? Contacts, string By);

/// <summary>Reads and checks meetings.</summary>
public sealed class MeetingReader(Catalogue catalogue, TimeProvider clock)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"kind":"director","areas":["751"],"date":"2026-03-24","place":"Aarhus","participants":["Jobcenterchefen"],"agenda":["Unge"],"contacts":{"region":"dialog@region.example","areas":{"751":"chef@jobcenter.example"}},"by":"ABC"}.""";

    /// <summary>The most characters of a place or a participant.</summary>
    public const int MaxLineLength = 200;

    /// <summary>The most characters of an item for the agenda.</summary>
    public const int MaxItemLength = 500;

    /// <summary>The most participants.</summary>
    public const int MaxParticipants = 50;

    /// <summary>The most items for the agenda.</summary>
    public const int MaxItems = 30;

    /// <summary>How many years ahead a meeting can be planned.</summary>
    public const int YearsAhead = 5;

    // More than any meeting has, so that who writes too many is told how many there may be.
    private const int MaxNames = 120;
    private const int MaxNameLength = 20;
    private const int FirstYear = 2007;

    /// <summary>A meeting; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="known">The meeting that is changed; null for a new one.</param>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    public SoundMeeting? Read(JsonElement json, string? author, Meeting? known, ValidationErrors errors)
    {
        var fields = new Fields(json, "", Expected, errors);
        if (errors.Count > 0) return null;
        var by = Author.Read(fields, author);
        var kind = fields.Word("kind", MeetingNames.Kinds);
        if (!fields.Has("kind")) fields.Wrong("kind", "It is missing. Write one of individual, director, collective, network.");
        var date = Date(fields, known);
        var areas = Areas(fields, kind, date);
        var region = errors.Count == 0 ? Region(fields, areas, date, known) : null;
        var meeting = new Meeting
        {
            Id = known?.Id ?? MeetingIds.New(date.Year, region ?? ""), Kind = kind ?? default, Areas = areas, Date = date,
            Place = fields.Text("place", MaxLineLength), Participants = fields.Texts("participants", MaxParticipants, MaxLineLength),
            Agenda = fields.Texts("agenda", MaxItems, MaxItemLength),
            Language = fields.Word("language", MeetingNames.Languages) ?? Language.Danish,
            MaterialSent = fields.Day("materialSent"), Cancelled = fields.Flag("cancelled") ?? false, Minutes = known?.Minutes,
        };
        CheckSent(fields, meeting);
        CheckMinutes(fields, meeting, known);
        var contacts = Contacts(fields, areas);
        fields.RefuseOthers();
        return errors.Count > 0 ? null : new(meeting, contacts, by);
    }

    private DateOnly Date(Fields fields, Meeting? known)
    {
        var (date, last) = (fields.Day("date"), Today.Year + YearsAhead);
        if (date is null)
        {
            if (!fields.Has("date")) fields.Wrong("date", "It is missing. Write for example \"2026-03-24\".");
            return Today;
        }

        if (date.Value.Year < FirstYear || date.Value.Year > last)
            fields.Wrong("date", $"The year is {date.Value.Year}; it must be from {FirstYear} to {last}.");
        else if (known is not null && known.Date.Year != date.Value.Year)
            fields.Wrong("date",
                $"The meeting belongs to {known.Date.Year}. Call it off (\"cancelled\":true) and plan a new one in {date.Value.Year}.");
        return date.Value;
    }

    private IReadOnlyList<string> Areas(Fields fields, MeetingKind? kind, DateOnly date)
    {
        var areas = fields.Texts("areas", MaxNames, MaxNameLength).Distinct(StringComparer.Ordinal).ToList();
        if (kind is { } known && MeetingSizes.Of(known) is var (min, max) && (areas.Count < min || areas.Count > max))
            fields.Wrong("areas", $"{MeetingSizes.Told(known)}, not {areas.Count}. GET /api/areas lists them all.");
        else if (areas.Count == 0) fields.Wrong("areas", "It is missing. GET /api/areas lists them all.");
        foreach (var area in areas)
        {
            if (catalogue.Area(area) is not { } found) fields.Wrong("areas", UnknownArea.Text(catalogue, area));
            else if (!found.IsLocal)
                fields.Wrong("areas", $"{found.Name} is no jobcentre. Write the codes of the jobcentres that meet the region.");
            else if (!found.Valid.Holds(Period.Month(date.Year, date.Month)))
                fields.Wrong("areas", $"{found.Name} does not exist on {date:yyyy-MM-dd}.");
        }

        return areas;
    }

    private string? Region(Fields fields, IReadOnlyList<string> areas, DateOnly date, Meeting? known)
    {
        var regions = areas.Select(a => RegionAreas.RegionOf(catalogue, a, date.Year)).Distinct().ToList();
        if (regions is not [{ } only])
        {
            fields.Wrong("areas",
                $"They are of several regions or none in {date.Year}: {string.Join(", ", regions.Select(r => r?.Name ?? "no region"))}. A meeting is between one region and its jobcentres.");
            return null;
        }

        if (known is not null && MeetingId.Read(known.Id)?.Region != only.Code)
            fields.Wrong("areas",
                $"The meeting belongs to another region than {only.Name}. Call it off (\"cancelled\":true) and plan a new one.");
        return only.Code;
    }

    private void CheckSent(Fields fields, Meeting meeting)
    {
        if (meeting.MaterialSent is { } sent && (sent > meeting.Date || sent > Today || sent.AddYears(1) < meeting.Date))
            fields.Wrong("materialSent", $"{sent:yyyy-MM-dd} must be within the year before the meeting, and not in the future.");
    }

    // Agreements and messages name the areas.
    private void CheckMinutes(Fields fields, Meeting meeting, Meeting? known)
    {
        if (known?.Minutes is null) return;
        if (!known.Areas.Order().SequenceEqual(meeting.Areas.Order()))
            fields.Wrong("areas", "The meeting has minutes, so who met can no longer be changed.");
        if (meeting.Date > Today) fields.Wrong("date", "The meeting has minutes, so it cannot be moved to a day to come.");
    }

    private static MeetingContacts? Contacts(Fields fields, IReadOnlyList<string> areas)
    {
        const string Sample = """Send {"region":"dialog@region.example","areas":{"751":"chef@jobcenter.example"}}; both may be left out.""";
        if (!fields.Has("contacts")) return null;
        if (fields.Object("contacts", Sample) is not { } contacts) return MeetingContacts.None;
        var (region, byArea) = (Mail(contacts, MeetingReminder.Region), new Dictionary<string, string>());
        if (contacts.Object("areas", Sample) is { } list)
        {
            foreach (var area in list.Names.Where(n => !areas.Contains(n)))
                list.Wrong("", $"'{area[..Math.Min(area.Length, 20)]}' is not one of the meeting's areas.");
            foreach (var area in areas)
                if (Mail(list, area) is { } mail) byArea[area] = mail;
        }

        contacts.RefuseOthers();
        return new(region, byArea);
    }

    private static string? Mail(Fields fields, string name)
    {
        if (fields.Text(name, 254) is not { } text) return null;
        var mail = MailAddresses.Read(text);
        if (mail is null)
            fields.Wrong(name, "This is not a mail address that can be used. Write one plain address, such as chef@jobcenter.example.");
        return mail;
    }

    private DateOnly Today => DanishDay.Of(clock);
}
