using System.Text.Json.Serialization;

namespace Reporting.Domain.Meetings;

/// <summary>The minutes of a meeting (referat).</summary>
/// <param name="Text">What was discussed, as typed.</param>
/// <param name="OverviewDiscussed">Whether the overview was discussed, as the minimum standards ask for.</param>
/// <param name="Agreements">What was agreed for the time until the next meeting.</param>
/// <param name="Messages">What the jobcentres want the central level to hear.</param>
/// <remarks>What came after these four is left out where there is none of it, so that minutes are kept as they were before.</remarks>
public sealed record Minutes(
    string Text, bool OverviewDiscussed, IReadOnlyList<Agreement> Agreements, IReadOnlyList<UpwardMessage> Messages)
{
    /// <summary>How it stands with what was discussed, as typed; null when nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    /// <summary>What is expected until the next meeting, as typed; null when nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Expectation { get; init; }

    /// <summary>What was decided, as typed.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Who was there, name and role, as typed.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>Whether the jobcentre's leader was there; null when it was not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? LeaderPresent { get; init; }

    /// <summary>How often what they say was changed after they were first written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Edits { get; init; }

    /// <summary>Which edition they are, from 1: an approval is of one edition.</summary>
    [JsonIgnore]
    public int Edition => Edits + 1;

    /// <summary>How they were sent for approval; null when they were not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MinutesApproval? Approval { get; init; }

    /// <summary>The messages with their ids: of those written before they had one, their place.</summary>
    public IEnumerable<(string Id, UpwardMessage Message)> NumberedMessages() =>
        Messages.Select((m, i) => (m.Id ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), m));

    /// <summary>Whether others say the same, whatever has come of it: ids, states, notes and answers do not count.</summary>
    public bool SaysTheSame(Minutes other) =>
        Text == other.Text && OverviewDiscussed == other.OverviewDiscussed && Status == other.Status && Expectation == other.Expectation
        && LeaderPresent == other.LeaderPresent && Decisions.SequenceEqual(other.Decisions) && Attendees.SequenceEqual(other.Attendees)
        && Agreements.Select(a => a.AsAgreed()).SequenceEqual(other.Agreements.Select(a => a.AsAgreed()))
        && Messages.Select(m => m.AsGiven()).SequenceEqual(other.Messages.Select(m => m.AsGiven()));

    /// <summary>The same minutes with one agreement changed.</summary>
    public Minutes With(string agreement, Func<Agreement, Agreement> change) =>
        this with { Agreements = [.. Agreements.Select(a => a.Id == agreement ? change(a) : a)] };

    /// <summary>The same minutes with one message answered; all messages then have their id.</summary>
    public Minutes With(string message, MessageAnswer answer) => this with
    {
        Messages = [.. NumberedMessages().Select(m => m.Message with { Id = m.Id, Answer = m.Id == message ? answer : m.Message.Answer })],
    };
}
