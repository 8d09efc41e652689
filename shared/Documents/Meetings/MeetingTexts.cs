namespace Reporting.Documents.Meetings;

/// <summary>The words about meetings that the documents and mails share, in one language.</summary>
public sealed class MeetingTexts(Catalogue catalogue, Language language)
{
    private readonly DocumentTexts words = new(catalogue, language);

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The text of the language.</summary>
    public string Say(string danish, string english) => words.Say(danish, english);

    /// <summary>An area's name; its code when the catalogue does not know it.</summary>
    public string Name(string area) => catalogue.Area(area)?.Name ?? area;

    /// <summary>Areas in a row.</summary>
    public string Names(IEnumerable<string> areas) => words.List([.. areas.Select(Name)]);

    /// <summary>A day: <c>tirsdag den 3. marts 2026</c>.</summary>
    public string Day(DateOnly day) => Say(
        $"{WeekdaysDa[(int)day.DayOfWeek]} den {day.Day}. {Month(day)}", $"{day.DayOfWeek} {day.Day} {Month(day)}");

    /// <summary>When a meeting is: <c>tirsdag den 3. marts 2026 kl. 10.00–12.00</c>; the day alone where no time is settled.</summary>
    public string When(Meeting meeting) => Day(meeting.Date) + ClockText.After(meeting.Start, meeting.End, language);

    /// <summary>The same where it begins a line.</summary>
    public string WhenFirst(Meeting meeting) => SentenceStart.Of(When(meeting));

    /// <summary>Where a meeting is: the place, the video meeting's address, or both; empty where neither is settled.</summary>
    public string Where(Meeting meeting) =>
        string.Join(", ", new[] { meeting.Place, meeting.VideoLink is { } link ? Say("videomøde: ", "video meeting: ") + link : null }
            .OfType<string>());

    /// <summary>A day in a table: <c>3. marts 2026</c>.</summary>
    public string ShortDay(DateOnly day) => Say($"{day.Day}. {Month(day)}", $"{day.Day} {Month(day)}");

    /// <summary>The day of a moment in Denmark.</summary>
    public string Day(DateTimeOffset moment) => ShortDay(DateOnly.FromDateTime(DanishTime.Of(moment).DateTime));

    /// <summary>A category of messages to the central level.</summary>
    public string Category(MessageCategory category) => category switch
    {
        MessageCategory.Legislation => Say("Lovgivning", "Legislation"),
        MessageCategory.Administration => Say("Administration", "Administration"),
        MessageCategory.Measurement => Say("Måling", "Measurement"),
        MessageCategory.Proposal => Say("Forslag", "Proposal"),
        _ => Say("Andet", "Other"),
    };

    /// <summary>The weekday.</summary>
    public string Weekday(DateOnly day) => Say(WeekdaysDa[(int)day.DayOfWeek], day.DayOfWeek.ToString());

    /// <summary>A kind of meeting.</summary>
    public string Kind(MeetingKind kind) => kind switch
    {
        MeetingKind.Individual => Say("Individuelt dialogmøde", "Individual dialogue meeting"),
        MeetingKind.Director => Say("Individuelt dialogmøde med direktøren", "Individual dialogue meeting with the director"),
        MeetingKind.Collective => Say("Kollektivt dialogmøde", "Collective dialogue meeting"),
        MeetingKind.Network => Say("Netværksmøde", "Network meeting"),
        MeetingKind.Theme => Say("Temamøde", "Theme meeting"),
        MeetingKind.Information => Say("Informationsmøde", "Information meeting"),
        MeetingKind.RegionalCouncil => Say("Møde i det regionale råd (RBR)", "Meeting of the regional council (RBR)"),
        MeetingKind.LocalCouncil =>
            Say("Møde med lokalt råd eller udvalg (LBR)", "Meeting with a local council or committee (LBR)"),
        MeetingKind.Mayor =>
            Say("Møde med borgmester eller kommunens ledelse", "Meeting with a mayor or a municipality's management"),
        MeetingKind.Partner => Say("Møde med a-kasse eller anden part", "Meeting with an unemployment fund or other partner"),
        MeetingKind.StaffNetwork => Say("Medarbejdernetværk", "Staff network"),
        _ => Say("Konference", "Conference"),
    };

    /// <summary>A meeting's title: its kind and with whom.</summary>
    public string Title(Meeting meeting) => $"{Kind(meeting.Kind)}: {Names(meeting.Areas)}";

    /// <summary>Who meets, as a sentence.</summary>
    public string Between(Meeting meeting)
    {
        var region = Name(MeetingId.Read(meeting.Id)!.Value.Region);
        return (meeting.IsDialogue ? Say("Dialogmøde", "Dialogue meeting") : Say("Møde", "Meeting"))
            + Say($" mellem {region} og {Names(meeting.Areas)}.", $" between {region} and {Names(meeting.Areas)}.");
    }

    /// <summary>When a network is one.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public string When(Network network, DateOnly today) => network.IsGiven ? Say("Givet på forhånd", "Given")
        : (network.To is { } to ? Say($"{ShortDay(network.From)} til {ShortDay(to)}", $"{ShortDay(network.From)} to {ShortDay(to)}")
            : Say($"Fra {ShortDay(network.From)}", $"From {ShortDay(network.From)}"))
        + (network.Holds(today) ? "" : network.From > today ? Say(" (ikke begyndt)", " (not begun)") : Say(" (slut)", " (ended)"));

    /// <summary>A number of meetings.</summary>
    public string Count(int meetings) => words.Count(meetings, ("møde", "møder"), ("meeting", "meetings"));

    /// <summary>A plan's title.</summary>
    public string PlanTitle(YearPlan plan) => Say(
        $"Forslag til årsplan for dialogmøder {plan.Year}: {Name(plan.Region)}",
        $"Proposed year plan of dialogue meetings {plan.Year}: {Name(plan.Region)}");

    private string Month(DateOnly day) => PeriodText.In(language).Long(Period.Month(day.Year, day.Month));

    private static readonly string[] WeekdaysDa = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
}
