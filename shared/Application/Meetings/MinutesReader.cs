using System.Globalization;
using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Reads and checks minutes.</summary>
public sealed class MinutesReader(Catalogue catalogue)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"text":"Vi drøftede ...","overviewDiscussed":true,"agreements":[{"what":"...","who":"...","due":"2026-06-01","aim":{"indicator":"ledige-dagpenge","from":"2026M03","change":-5}}],"messages":[{"subject":"Lovgivning","text":"..."}],"by":"ABC"}.""";

    /// <summary>The most characters of the text.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The most characters of what is agreed.</summary>
    public const int MaxAgreementLength = 500;

    /// <summary>The most characters of a message.</summary>
    public const int MaxMessageLength = 2_000;

    /// <summary>The most characters of a message's subject.</summary>
    public const int MaxSubjectLength = 100;

    /// <summary>The most characters of who does what is agreed.</summary>
    public const int MaxWhoLength = 200;

    /// <summary>The most agreements, and the most messages.</summary>
    public const int Max = 50;

    /// <summary>How far an indicator can be to move.</summary>
    public const int MaxChange = 1_000;

    private const int MaxIdLength = 4;
    private const int MaxNameLength = 20;
    private const int MaxIndicatorLength = 100;
    private const int MaxYears = 5;
    private readonly MeetingTexts danish = new(catalogue, Language.Danish);

    /// <summary>Minutes that a program sent, and who wrote them; null when something is wrong, and the errors tell what.</summary>
    /// <param name="meeting">The meeting they are of.</param>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    public (Minutes Minutes, string By)? Read(JsonElement json, string? author, Meeting meeting, ValidationErrors errors) =>
        MinutesInput.Read(json, author, meeting, errors) is { } input ? Read(input, meeting, errors) : null;

    /// <summary>Minutes and who wrote them; null when something is or was wrong, and the errors tell what.</summary>
    /// <param name="meeting">The meeting they are of.</param>
    public (Minutes Minutes, string By)? Read(MinutesInput input, Meeting meeting, ValidationErrors errors)
    {
        var checks = new InputChecks(errors);
        var text = checks.Required("text", input.Text, MaxTextLength, lines: true);
        if (input.OverviewDiscussed is null && !checks.IsWrong("overviewDiscussed"))
            checks.Wrong("overviewDiscussed", "Svar ja eller nej.",
                "It is missing. Write true when the overview was discussed, or else false.");
        var agreements = checks.HasTooMany("agreements", input.Agreements.Count, Max) ? [] : Agreements(input.Agreements, checks, meeting);
        var messages = checks.HasTooMany("messages", input.Messages.Count, Max) ? []
            : input.Messages.Index().Select(m => Message(m.Item, checks.Within($"messages[{m.Index}]"), meeting)).ToList();
        return errors.Count > 0 ? null : (new Minutes(text, input.OverviewDiscussed ?? false, agreements, messages), input.By);
    }

    // An agreement that is known keeps its number, and so its reminders; new ones are numbered on.
    private List<Agreement> Agreements(IReadOnlyList<AgreementInput> sent, InputChecks minutes, Meeting meeting)
    {
        var known = meeting.Minutes?.Agreements.ToDictionary(a => a.Id) ?? [];
        var (next, used) = (known.Keys.Select(int.Parse).DefaultIfEmpty(0).Max() + 1, new HashSet<string>());
        var agreements = new List<Agreement>();
        foreach (var (index, input) in sent.Index())
        {
            var checks = minutes.Within($"agreements[{index}]");
            var id = checks.Text("id", input.Id, MaxIdLength);
            if (id is not null && (!known.ContainsKey(id) || !used.Add(id)))
                checks.Wrong("id", "Den findes ikke længere, eller den står her to gange. Hent siden igen.",
                    $"There is no agreement '{id}', or it comes twice. Leave the id out for a new one.");
            agreements.Add(Agreement(input, checks, id ?? (next++).ToString(CultureInfo.InvariantCulture), meeting,
                id is null ? null : known.GetValueOrDefault(id)));
        }

        return agreements;
    }

    private Agreement Agreement(AgreementInput input, InputChecks checks, string id, Meeting meeting, Agreement? known)
    {
        if (input.Due < meeting.Date || input.Due > meeting.Date.AddYears(MaxYears))
            checks.Wrong("due", $"Skriv en dag fra mødets dag, den {danish.ShortDay(meeting.Date)}, til fem år efter det.",
                $"{input.Due:yyyy-MM-dd} must be from the day of the meeting, {meeting.Date:yyyy-MM-dd}, to five years after it.");
        return new Agreement(
            id, Area(input.Area, checks, meeting) ?? OnlyArea(checks, meeting),
            checks.Required("what", input.What, MaxAgreementLength, lines: true), checks.Required("who", input.Who, MaxWhoLength),
            input.Due, input.Aim is { } aim ? Aim(aim, checks.Within("aim")) : null, input.State ?? known?.State ?? AgreementState.Open);
    }

    private UpwardMessage Message(MessageInput input, InputChecks checks, Meeting meeting)
    {
        var area = Area(input.Area, checks, meeting) ?? (meeting.Areas.Count == 1 ? meeting.Areas[0] : null);
        return new(area, checks.Required("subject", input.Subject, MaxSubjectLength),
            checks.Required("text", input.Text, MaxMessageLength, lines: true));
    }

    private string? Area(string? sent, InputChecks checks, Meeting meeting)
    {
        var area = checks.Text("area", sent, MaxNameLength);
        if (area is not null && !meeting.Areas.Contains(area))
            checks.Wrong("area", $"”{area}” er ikke et af mødets jobcentre: {danish.Names(meeting.Areas)}.",
                $"'{area}' is not one of the meeting's areas: {string.Join(", ", meeting.Areas)}.");
        return area;
    }

    private string OnlyArea(InputChecks checks, Meeting meeting)
    {
        if (meeting.Areas.Count > 1 && !checks.IsWrong("area"))
            checks.Wrong("area", $"Vælg et af mødets jobcentre: {danish.Names(meeting.Areas)}.",
                $"It is missing. The meeting has several areas; write one of {string.Join(", ", meeting.Areas)}.");
        return meeting.Areas[0];
    }

    private AgreementAim Aim(AimInput input, InputChecks checks)
    {
        var id = checks.Required("indicator", input.Indicator, MaxIndicatorLength, missing: "Vælg den måling, der skal flytte sig.");
        var from = checks.Required("from", input.From, MaxNameLength, missing: "Vælg den måned, der regnes fra.");
        if (id.Length > 0 && catalogue.Indicator(id) is null)
            checks.Wrong("indicator", $"Der er ingen måling ”{id}”. Vælg en fra listen.",
                $"There is no indicator '{id}'. GET /api/indicators lists them all.");
        if (!Period.TryParse(from, out var period) && from.Length > 0)
            checks.Wrong("from", $"”{from}” er ikke en måned. Vælg en fra listen.",
                $"'{from}' is not a period. Write for example 2026M03.");
        if (input.Change is null or 0)
            checks.Wrong("change", "Skriv, hvor meget den skal flytte sig, for eksempel −5 eller 2,5; ikke 0.",
                "Write how much it is to move, in per cent or percentage points, such as -5; not 0.");
        return new AgreementAim(id, period, input.Change ?? 0);
    }
}
