using System.Globalization;
using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Reads and checks minutes.</summary>
public sealed class MinutesReader(Catalogue catalogue)
{
    /// <summary>What to send, as a sentence.</summary>
    public const string Expected =
        """Send for example {"text":"Vi drøftede ...","status":"...","expectation":"...","decisions":["..."],"attendees":["Anne Holm, jobcenterchef"],"leaderPresent":true,"overviewDiscussed":true,"agreements":[{"what":"...","who":"...","due":"2026-06-01","aim":{"indicator":"ledige-dagpenge","from":"2026M03","change":-5}}],"messages":[{"category":"legislation","subject":"Lovgivning","text":"..."}],"by":"ABC"}.""";

    /// <summary>The most characters of the text.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>The most characters of the status, and of what is expected.</summary>
    public const int MaxPartLength = 5_000;

    /// <summary>The most decisions.</summary>
    public const int MaxDecisions = 30;

    /// <summary>The most characters of what is agreed, and of a decision.</summary>
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

    /// <summary>The largest figure of an aim.</summary>
    public const int MaxFigure = 10_000_000;

    private const int MaxIdLength = 4;
    private const int MaxNameLength = 20;
    private const int MaxYears = 5;
    private readonly MeetingTexts danish = new(catalogue, Language.Danish);

    /// <summary>Minutes that a program sent, and who wrote them; null when something is wrong, and the errors tell what.</summary>
    /// <param name="meeting">The meeting they are of.</param>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    /// <param name="figures">The newest figures of the meeting's areas, for where an aim starts; null where there are none.</param>
    public (Minutes Minutes, string By)? Read(
        JsonElement json, string? author, Meeting meeting, ValidationErrors errors, PackFigures? figures = null) =>
        MinutesInput.Read(json, author, meeting, errors) is { } input ? Read(input, meeting, errors, figures) : null;

    /// <summary>Minutes and who wrote them; null when something is or was wrong, and the errors tell what.</summary>
    /// <inheritdoc cref="Read(JsonElement, string?, Meeting, ValidationErrors, PackFigures?)"/>
    public (Minutes Minutes, string By)? Read(MinutesInput input, Meeting meeting, ValidationErrors errors, PackFigures? figures = null)
    {
        var checks = new InputChecks(errors);
        var text = checks.Required("text", input.Text, MaxTextLength, lines: true);
        if (input.OverviewDiscussed is null && !checks.IsWrong("overviewDiscussed"))
            checks.Wrong("overviewDiscussed", "Svar ja eller nej.",
                "It is missing. Write true when the overview was discussed, or else false.");
        var agreements = checks.HasTooMany("agreements", input.Agreements.Count, Max) ? []
            : Agreements(input.Agreements, checks, meeting, new AimReader(catalogue, figures));
        var messages = checks.HasTooMany("messages", input.Messages.Count, Max) ? [] : Messages(input.Messages, checks, meeting);
        var minutes = new Minutes(text, input.OverviewDiscussed ?? false, agreements, messages)
        {
            Status = checks.Text("status", input.Status, MaxPartLength, lines: true),
            Expectation = checks.Text("expectation", input.Expectation, MaxPartLength, lines: true),
            Decisions = checks.Texts("decisions", input.Decisions, MaxDecisions, MaxAgreementLength),
            Attendees = checks.Texts("attendees", input.Attendees, MeetingReader.MaxParticipants, MeetingReader.MaxLineLength),
            LeaderPresent = input.LeaderPresent,
        };
        return errors.Count > 0 ? null : (After(meeting.Minutes, minutes), input.By);
    }

    // What was sent for approval stays so; an edition that says something else is another.
    private static Minutes After(Minutes? known, Minutes written) => known is null ? written : written with
    {
        Approval = known.Approval, Edits = known.SaysTheSame(written) ? known.Edits : known.Edits + 1,
    };

    // An agreement that is known keeps its number, and so its reminders; new ones are numbered on.
    private List<Agreement> Agreements(IReadOnlyList<AgreementInput> sent, InputChecks minutes, Meeting meeting, AimReader aims)
    {
        var known = meeting.Minutes?.Agreements.ToDictionary(a => a.Id) ?? [];
        var ids = new KnownIds(known.Keys);
        var agreements = new List<Agreement>();
        foreach (var (index, input) in sent.Index())
        {
            var checks = minutes.Within($"agreements[{index}]");
            var id = checks.Text("id", input.Id, MaxIdLength);
            if (id is not null && !ids.Take(id))
                checks.Wrong("id", "Den findes ikke længere, eller den står her to gange. Hent siden igen.",
                    $"There is no agreement '{id}', or it comes twice. Leave the id out for a new one.");
            agreements.Add(Agreement(input, checks, id ?? ids.Next(), meeting, id is null ? null : known.GetValueOrDefault(id), aims));
        }

        return agreements;
    }

    private Agreement Agreement(
        AgreementInput input, InputChecks checks, string id, Meeting meeting, Agreement? known, AimReader aims)
    {
        if (input.Due < meeting.Date || input.Due > meeting.Date.AddYears(MaxYears))
            checks.Wrong("due", $"Skriv en dag fra mødets dag, den {danish.ShortDay(meeting.Date)}, til fem år efter det.",
                $"{input.Due:yyyy-MM-dd} must be from the day of the meeting, {meeting.Date:yyyy-MM-dd}, to five years after it.");
        var area = Area(input.Area, checks, meeting) ?? OnlyArea(checks, meeting);
        var written = new Agreement(
            id, area, checks.Required("what", input.What, MaxAgreementLength, lines: true),
            checks.Required("who", input.Who, MaxWhoLength),
            input.Due, input.Aim is { } aim ? aims.Read(aim, area, checks.Within("aim")) : null, AgreementState.Open);
        return known is null ? written with { State = input.State ?? AgreementState.Open }
            : (written with { State = known.State, Notes = known.Notes, Closing = known.Closing }).After(input.State, null, null);
    }

    // A message that is known keeps its answer.
    private List<UpwardMessage> Messages(IReadOnlyList<MessageInput> sent, InputChecks minutes, Meeting meeting)
    {
        var known = meeting.Minutes?.NumberedMessages().ToDictionary(m => m.Id, m => m.Message) ?? [];
        var ids = new KnownIds(known.Keys);
        var messages = new List<UpwardMessage>();
        foreach (var (index, input) in sent.Index())
        {
            var checks = minutes.Within($"messages[{index}]");
            var id = checks.Text("id", input.Id, MaxIdLength);
            if (id is not null && !ids.Take(id))
                checks.Wrong("id", "Den findes ikke længere, eller den står her to gange. Hent siden igen.",
                    $"There is no message '{id}', or it comes twice. Leave the id out for a new one.");
            messages.Add(Message(input, checks, meeting) with
            {
                Id = id ?? ids.Next(), Answer = id is null ? null : known.GetValueOrDefault(id)?.Answer,
            });
        }

        return messages;
    }

    private UpwardMessage Message(MessageInput input, InputChecks checks, Meeting meeting)
    {
        var area = Area(input.Area, checks, meeting) ?? (meeting.Areas.Count == 1 ? meeting.Areas[0] : null);
        return new(area, checks.Required("subject", input.Subject, MaxSubjectLength),
            checks.Required("text", input.Text, MaxMessageLength, lines: true)) { Category = input.Category ?? default };
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

    // The numbers that were given out: each is taken once, and new ones follow the highest.
    private sealed class KnownIds(IReadOnlyCollection<string> known)
    {
        private readonly HashSet<string> used = [];
        private int last = known.Select(int.Parse).DefaultIfEmpty(0).Max();

        public bool Take(string id) => known.Contains(id) && used.Add(id);

        public string Next() => (++last).ToString(CultureInfo.InvariantCulture);
    }
}
