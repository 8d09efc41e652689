namespace Reporting.Website.Meetings;

/// <summary>The words of the pages about meetings.</summary>
internal sealed class MeetingLabels(Catalogue catalogue, SiteContext context)
{
    private readonly MeetingTexts words = new(catalogue, context.Language);

    /// <summary>How an agreement stands, with its mark.</summary>
    /// <param name="today">The day it is; null where it does not matter whether it is late.</param>
    public string State(Agreement agreement, DateOnly? today = null) => agreement.State switch
    {
        AgreementState.Done => "✓ " + State(agreement.State),
        AgreementState.Dropped => "✗ " + State(agreement.State),
        _ => today is { } day && agreement.IsOverdue(day) ? context.Say("! åben, over fristen", "! open, overdue") : "○ " + State(agreement.State),
    };

    /// <summary>How an agreement can stand, as one word.</summary>
    public string State(AgreementState state) => state switch
    {
        AgreementState.Done => context.Say("gjort", "done"),
        AgreementState.Dropped => context.Say("opgivet", "dropped"),
        _ => context.Say("åben", "open"),
    };

    /// <summary>Something that is wanting against the minimum standards.</summary>
    public string Breach(StandardBreach breach) => breach switch
    {
        StandardBreach.TooFewMeetings =>
            context.Say($"færre end {MinimumStandards.IndividualPerYear} individuelle møder",
                $"fewer than {MinimumStandards.IndividualPerYear} individual meetings"),
        StandardBreach.NoDirector => context.Say("intet møde med direktøren", "no meeting with the director"),
        StandardBreach.MinutesMissing => context.Say("referatet mangler", "the minutes are missing"),
        StandardBreach.AgendaNotAgreed => context.Say("dagsordenen blev ikke aftalt før mødet",
            "the agenda was not agreed before the meeting"),
        StandardBreach.LeaderAbsent => context.Say("lederen var ikke med", "the leader was not there"),
        StandardBreach.TooFewInAll => context.Say($"færre end {MinimumStandards.AllPerYear} møder i alt",
            $"fewer than {MinimumStandards.AllPerYear} meetings in all"),
        StandardBreach.MaterialLate => context.Say("materialet er ikke sendt i god tid", "the material was not sent in good time"),
        _ => context.Say("oversigten blev ikke drøftet", "the overview was not discussed"),
    };

    /// <summary>What a change did.</summary>
    /// <param name="before">The meeting before it; null when it is the first.</param>
    public string Change(MeetingChange change, Meeting? before) => change.What switch
    {
        "planned" => context.Say("Planlagt", "Planned"),
        "minutes" =>
            before?.Minutes is null ? context.Say("Referat skrevet", "Minutes written") : context.Say("Referat ændret", "Minutes changed"),
        "agreement" => Agreed(change, before),
        "approval sent" => context.Say("Referat sendt til godkendelse", "Minutes sent for approval"),
        "approval withdrawn" => context.Say("Godkendelse trukket tilbage", "Approval withdrawn"),
        "approved" => context.Say("Referat godkendt: ", "Minutes approved: ") + Names(change.Detail),
        "commented" => context.Say("Bemærkninger til referatet: ", "Comments on the minutes: ") + Names(change.Detail),
        "message answered" => context.Say($"Melding {change.Detail} besvaret", $"Message {change.Detail} answered"),
        "contacts" => context.Say("Mailadresser slettet", "Mail addresses deleted"),
        "invited" => context.Say("Indkaldelsen sendt", "Invitation sent"),
        "material" => context.Say("Materialet sendt", "Material sent"),
        "comment added" => context.Say("Kommentar til dagsordenen", "Comment on the agenda"),
        "comment removed" => context.Say("Kommentar fjernet", "Comment removed"),
        "agenda agreed" => context.Say("Dagsordenen aftalt", "Agenda agreed"),
        "file added" => context.Say("Fil modtaget", "File received"),
        "file removed" => context.Say("Fil slettet", "File deleted"),
        "item added" => context.Say("Punkt tilføjet", "Item added"),
        "item removed" => context.Say("Punkt fjernet", "Item removed"),
        "link renewed" => context.Say("Nyt link til punkter", "New link for items"),
        "evaluation answered" => context.Say("Evaluering besvaret", "Evaluation answered"),
        "evaluation text removed" => context.Say("Ord i evalueringen slettet", "Words of the evaluation deleted"),
        "link withdrawn" => context.Say("Link til punkter lukket", "Link for items closed"),
        _ => context.Say("Ændret: ", "Changed: ") + Differences(before, change.Meeting!),
    };

    /// <summary>What a change that is no version of the meeting was about: the code it begins with is a jobcentre's.</summary>
    public string Detail(string detail) =>
        detail.Split(':', 2) is [var code, .. var rest] && catalogue.Area(code) is not null
            ? string.Join(':', [words.Name(code), .. rest]) : detail;

    // What was done to an agreement: how it stands when that changed, or else that something was noted.
    private string Agreed(MeetingChange change, Meeting? before)
    {
        var after = change.Meeting!.Minutes!.Agreements.First(a => a.Id == change.Detail);
        var known = before?.Minutes?.Agreements.FirstOrDefault(a => a.Id == change.Detail);
        return known?.State == after.State && (known.Notes.Count < after.Notes.Count || known.Closing != after.Closing)
            ? context.Say($"Note til aftale {change.Detail}", $"Note on agreement {change.Detail}")
            : context.Say($"Aftale {change.Detail} er nu ", $"Agreement {change.Detail} is now ") + State(after.State);
    }

    private string Names(string? areas) => words.Names((areas ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries));

    private string Differences(Meeting? before, Meeting after)
    {
        if (before is null) return "?";
        var said = new (bool Differs, string Text)[]
        {
            (before.Kind != after.Kind, context.Say("mødetype", "kind")),
            (!before.Areas.SequenceEqual(after.Areas), context.Say("jobcentre", "jobcentres")),
            (before.Date != after.Date, context.Say("dag", "day")),
            (before.Start != after.Start || before.End != after.End, context.Say("klokkeslæt", "time")),
            (before.VideoLink != after.VideoLink, context.Say("link til video", "link to video")),
            (before.Place != after.Place, context.Say("sted", "place")),
            (!before.Participants.SequenceEqual(after.Participants), context.Say("deltagere", "participants")),
            (!before.Agenda.SequenceEqual(after.Agenda), context.Say("dagsorden", "agenda")),
            (before.Language != after.Language, context.Say("sprog", "language")),
            (before.MaterialSent != after.MaterialSent, context.Say("materialet sendt", "material sent")),
            (before.Cancelled != after.Cancelled, after.Cancelled
                ? context.Say("aflyst", "called off") : context.Say("ikke aflyst længere", "no longer called off")),
        }.Where(d => d.Differs).Select(d => d.Text).ToList();
        return said.Count == 0 ? context.Say("mailadresser, eller intet", "mail addresses, or nothing") : string.Join(", ", said);
    }
}
