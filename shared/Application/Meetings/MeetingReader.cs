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
        """Send for example {"kind":"director","areas":["751"],"date":"2026-03-24","start":"10:00","end":"12:00","place":"Aarhus","participants":["Jobcenterchefen"],"agenda":["Unge"],"contacts":{"region":"dialog@region.example","areas":{"751":"chef@jobcenter.example"}},"by":"ABC"}.""";

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
    internal const int MaxNames = 120;
    private const int MaxNameLength = 20;
    private const int MaxMailLength = 254;
    private const int FirstYear = 2007;
    private readonly MeetingTexts danish = new(catalogue, Language.Danish);

    /// <summary>A meeting that a program sent; null when something is wrong with it, and the errors tell what.</summary>
    /// <param name="known">The meeting that is changed; null for a new one.</param>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    public SoundMeeting? Read(JsonElement json, string? author, Meeting? known, ValidationErrors errors) =>
        MeetingInput.Read(json, author, Today, errors) is { } input ? Read(input, known, errors) : null;

    /// <summary>A meeting; null when something is or was wrong with it, and the errors tell what.</summary>
    /// <param name="known">The meeting that is changed; null for a new one.</param>
    public SoundMeeting? Read(MeetingInput input, Meeting? known, ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        if (input.Kind is null && !checks.IsWrong("kind"))
            checks.Wrong("kind", "Vælg mødetypen.",
                $"It is missing. Write one of {MeetingNames.KindList}.");
        var date = Date(checks, input.Date, known);
        var areas = Areas(checks, input, date);
        var region = new[] { "by", "kind", "date", "areas" }.Any(checks.IsWrong) ? null : Region(checks, areas, date, known);
        var meeting = new Meeting
        {
            Id = known?.Id ?? MeetingIds.New(date.Year, region ?? ""), Kind = input.Kind ?? default, Areas = areas, Date = date,
            Place = checks.Text("place", input.Place, MaxLineLength),
            Start = input.Start, End = input.End,
            VideoLink = WebAddresses.Read(checks, "videoLink", input.VideoLink, "https://video.example/dialog"),
            Participants = checks.Texts("participants", input.Participants, MaxParticipants, MaxLineLength),
            Agenda = checks.Texts("agenda", input.Agenda, MaxItems, MaxItemLength), Language = input.Language ?? Language.Danish,
            MaterialSent = input.MaterialSent, Cancelled = input.Cancelled, HasAgendaToAgree = true,
        };
        if (known is not null) meeting = meeting.KeptFrom(known);
        CheckTimes(checks, meeting);
        CheckSent(checks, meeting);
        CheckMinutes(checks, meeting, known);
        var contacts = input.Contacts is { } written ? Contacts(checks.Within("contacts"), written, areas) : null;
        return errors.Count > 0 ? null : new(meeting, contacts, input.By);
    }

    private DateOnly Date(InputChecks checks, DateOnly? written, Meeting? known)
    {
        if (written is not { } date)
        {
            if (!checks.IsWrong("date"))
                checks.Wrong("date", "Skriv en dag, for eksempel 2026-03-24.", "It is missing. Write for example \"2026-03-24\".");
            return Today;
        }

        var last = Today.Year + YearsAhead;
        if (date.Year < FirstYear || date.Year > last)
            checks.Wrong("date", $"Året er {date.Year}; det skal være fra {FirstYear} til {last}.",
                $"The year is {date.Year}; it must be from {FirstYear} to {last}.");
        else if (known is not null && known.Date.Year != date.Year)
            checks.Wrong("date", $"Mødet hører til {known.Date.Year}. Aflys det, og planlæg et nyt i {date.Year}.",
                $"The meeting belongs to {known.Date.Year}. Call it off (\"cancelled\":true) and plan a new one in {date.Year}.");
        return date;
    }

    private IReadOnlyList<string> Areas(InputChecks checks, MeetingInput input, DateOnly date)
    {
        var areas = checks.Texts("areas", input.Areas, MaxNames, MaxNameLength).Distinct(StringComparer.Ordinal).ToList();
        if (input.Kind is { } kind && MeetingSizes.Of(kind) is var (min, max) && (areas.Count < min || areas.Count > max))
            checks.Wrong("areas", $"{MeetingSizes.Told(kind).Danish}, ikke {areas.Count}.",
                $"{MeetingSizes.Told(kind).English}, not {areas.Count}. GET /api/areas lists them all.");
        else if (areas.Count == 0)
            checks.Wrong("areas", "Vælg de jobcentre, der mødes med regionen.", "It is missing. GET /api/areas lists them all.");
        foreach (var area in areas) CheckArea(checks, area, date);
        return areas;
    }

    private void CheckArea(InputChecks checks, string area, DateOnly date)
    {
        var month = Period.Month(date.Year, date.Month);
        if (catalogue.Area(area) is not { } found) checks.Wrong("areas", UnknownArea.Text(catalogue, area, month));
        else if (!found.IsLocal)
            checks.Wrong("areas", $"{found.Name} er ikke et jobcenter. Vælg de jobcentre, der mødes med regionen.",
                $"{found.Name} is no jobcentre. Write the codes of the jobcentres that meet the region.");
        else if (!found.Valid.Holds(month))
            checks.Wrong("areas", $"{found.Name} findes ikke den {danish.ShortDay(date)}.{EndedArea.Why(catalogue, found, month).Danish}",
                $"{found.Name} does not exist on {date:yyyy-MM-dd}.{EndedArea.Why(catalogue, found, month).English}");
    }

    private string? Region(InputChecks checks, IReadOnlyList<string> areas, DateOnly date, Meeting? known)
    {
        var regions = areas.Select(a => RegionAreas.RegionOf(catalogue, a, date.Year)).Distinct().ToList();
        if (regions is not [{ } only])
        {
            checks.Wrong("areas",
                $"De er i {date.Year} ikke alle i samme region: {Named("ingen region")}. Et møde er mellem én region og dens jobcentre.",
                $"They are of several regions or none in {date.Year}: {Named("no region")}. A meeting is between one region and its jobcentres.");
            return null;
        }

        if (known is not null && MeetingId.Read(known.Id)?.Region != only.Code)
            checks.Wrong("areas", $"Mødet hører til en anden region end {only.Name}. Aflys det, og planlæg et nyt.",
                $"The meeting belongs to another region than {only.Name}. Call it off (\"cancelled\":true) and plan a new one.");
        return only.Code;

        string Named(string none) => string.Join(", ", regions.Select(r => r?.Name ?? none));
    }

    private static void CheckTimes(InputChecks checks, Meeting meeting)
    {
        if (checks.IsWrong("start") || checks.IsWrong("end") || meeting is { Start: null, End: null }) return;
        if (meeting.Start is not { } start)
            checks.Wrong("start", "Skriv også, hvornår mødet begynder.", "It is missing. Write when the meeting begins, too.");
        else if (meeting.End is not { } end)
            checks.Wrong("end", "Skriv også, hvornår mødet slutter.", "It is missing. Write when the meeting ends, too.");
        else if (end <= start)
            checks.Wrong("end",
                $"Mødet kan ikke slutte {ClockText.At(end, Language.Danish)}; det begynder {ClockText.At(start, Language.Danish)}.",
                $"The meeting cannot end at {end:HH:mm}: it begins at {start:HH:mm}.");
    }

    private void CheckSent(InputChecks checks, Meeting meeting)
    {
        if (meeting.MaterialSent is { } sent && (sent > meeting.Date || sent > Today || sent.AddYears(1) < meeting.Date))
            checks.Wrong("materialSent",
                $"Det kan ikke være den {danish.ShortDay(sent)}. Skriv en dag inden for året før mødet, som ikke er i fremtiden.",
                $"{sent:yyyy-MM-dd} must be within the year before the meeting, and not in the future.");
    }

    // Agreements and messages name the areas.
    private void CheckMinutes(InputChecks checks, Meeting meeting, Meeting? known)
    {
        if (known?.Minutes is null) return;
        if (!known.Areas.Order().SequenceEqual(meeting.Areas.Order()))
            checks.Wrong("areas", "Mødet har et referat, så hvem der mødtes, kan ikke længere ændres.",
                "The meeting has minutes, so who met can no longer be changed.");
        if (meeting.Date > Today)
            checks.Wrong("date", "Mødet har et referat, så det kan ikke flyttes til en dag, der ikke er kommet endnu.",
                "The meeting has minutes, so it cannot be moved to a day to come.");
    }

    private static MeetingContacts Contacts(InputChecks checks, ContactsInput written, IReadOnlyList<string> areas)
    {
        var (byArea, list) = (new Dictionary<string, string>(), checks.Within("areas"));
        var region = Mail(checks, MeetingReminder.Region, written.Region);
        foreach (var area in written.Areas.Keys.Where(a => !areas.Contains(a)).Select(a => a[..Math.Min(a.Length, MaxNameLength)]))
            list.Wrong("", $"”{area}” er ikke et af mødets jobcentre.", $"'{area}' is not one of the meeting's areas.");
        foreach (var area in areas)
            if (Mail(list, area, written.Areas.GetValueOrDefault(area)) is { } mail) byArea[area] = mail;
        return new(region, byArea) { People = PersonInput.Read(checks, written.People) };
    }

    internal static string? Mail(InputChecks checks, string name, string? written)
    {
        if (checks.Text(name, written, MaxMailLength) is not { } text) return null;
        var mail = MailAddresses.Read(text);
        if (mail is null) checks.Wrong(name, MailAddresses.Wrong);
        return mail;
    }

    private DateOnly Today => DanishDay.Of(clock);
}
