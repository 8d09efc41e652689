using System.Text.Json.Serialization;

namespace Reporting.Domain.Meetings;

/// <summary>A meeting of a region with one or more jobcentres or what belongs to them: planned, then held, or called off.</summary>
public sealed record Meeting
{
    /// <summary>Year, region and a random part, such as <c>2026-084-5f0c3a9be7d1</c>; see <see cref="MeetingId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of meeting.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>The codes of the areas that meet the region, all of that region.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The day, in the id's year.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where, as typed; null when it is not settled.</summary>
    public string? Place { get; init; }

    /// <summary>When it begins, by a clock in Denmark; null when it is not settled, and in meetings from before there were times.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends; known when <see cref="Start"/> is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeOnly? End { get; init; }

    /// <summary>Where it is joined by video, an address that begins with https; null when it is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VideoLink { get; init; }

    /// <summary>Who takes part, as typed.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>The region's own items for the agenda, as typed. The overview is always the first item, and not among them.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    /// <summary>The language of its mails.</summary>
    public Language Language { get; init; }

    /// <summary>The day the agenda and the material were sent; null when they were not.</summary>
    public DateOnly? MaterialSent { get; init; }

    /// <summary>Whether it was called off.</summary>
    public bool Cancelled { get; init; }

    /// <summary>The invitation; null until it is sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Invitation? Invitation { get; init; }

    /// <summary>The last sending of the material by mail; null when it was sent otherwise, or is not sent yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MaterialSending? Material { get; init; }

    /// <summary>Whether the agenda is to be agreed before the meeting; false in meetings from before that could be noted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasAgendaToAgree { get; init; }

    /// <summary>What was discussed and agreed (referat); null until it is written.</summary>
    public Minutes? Minutes { get; init; }

    /// <summary>Which version this is, from 1: every change makes the next.</summary>
    public int Version { get; init; }

    /// <summary>When this version was made.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>Who made it, as typed.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether it is a meeting of the region with one jobcentre alone, with the director or without.</summary>
    public bool IsIndividual => Kind is MeetingKind.Individual or MeetingKind.Director;

    /// <summary>The same with what a form does not hold, as it is in the meeting that is changed.</summary>
    public Meeting KeptFrom(Meeting known) => this with
    {
        Minutes = known.Minutes, Invitation = known.Invitation, Material = known.Material, HasAgendaToAgree = known.HasAgendaToAgree,
    };

    /// <summary>Whether it is a dialogue meeting, which the minimum standards watch; see <see cref="MeetingKinds"/>.</summary>
    public bool IsDialogue => Kind.IsDialogue();

    /// <summary>Whether it has taken place.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public bool IsHeld(DateOnly today) => !Cancelled && (Date < today || Minutes is not null);
}
