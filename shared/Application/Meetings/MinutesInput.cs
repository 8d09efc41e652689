using System.Text.Json;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>Minutes as they were sent or written in a form; what was left out is null or empty.</summary>
public sealed record MinutesInput
{
    /// <summary>What was discussed.</summary>
    public string? Text { get; init; }

    /// <summary>How it stands.</summary>
    public string? Status { get; init; }

    /// <summary>What is expected until the next meeting.</summary>
    public string? Expectation { get; init; }

    /// <summary>What was decided.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Who was there.</summary>
    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>Whether the jobcentre's leader was.</summary>
    public bool? LeaderPresent { get; init; }

    /// <summary>Whether the overview was.</summary>
    public bool? OverviewDiscussed { get; init; }

    /// <summary>The agreements.</summary>
    public IReadOnlyList<AgreementInput> Agreements { get; init; } = [];

    /// <summary>The messages to the central level.</summary>
    public IReadOnlyList<MessageInput> Messages { get; init; } = [];

    /// <summary>Who writes them.</summary>
    public required string By { get; init; }

    /// <summary>Reads what a program sent.</summary>
    /// <param name="author">What stands in the header <see cref="Author.Header"/>, or null.</param>
    /// <returns>Null when they are no minutes at all.</returns>
    internal static MinutesInput? Read(JsonElement json, string? author, Meeting meeting, ValidationErrors errors)
    {
        var fields = new Fields(json, "", MinutesReader.Expected, errors);
        if (errors.Count > 0) return null;
        var input = new MinutesInput
        {
            By = Author.Read(fields, author), Text = fields.Text("text"), Status = fields.Text("status"),
            Expectation = fields.Text("expectation"), Decisions = fields.Texts("decisions", MinutesReader.MaxDecisions),
            Attendees = fields.Texts("attendees", MeetingReader.MaxParticipants), LeaderPresent = fields.Flag("leaderPresent"),
            OverviewDiscussed = fields.Flag("overviewDiscussed") ?? (fields.IsNull("overviewDiscussed") ? false : null),
            Agreements = [.. fields.Objects("agreements", MinutesReader.Max, MinutesReader.Expected)
                .Select(a => AgreementInput.Read(a, meeting))],
            Messages = [.. fields.Objects("messages", MinutesReader.Max, MinutesReader.Expected).Select(MessageInput.Read)],
        };
        fields.RefuseOthers();
        return input;
    }
}

/// <summary>An agreement as it was sent or written in a form.</summary>
public sealed record AgreementInput
{
    /// <summary>Which it is; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The area's code; null when the meeting has one only.</summary>
    public string? Area { get; init; }

    /// <summary>What is to be done.</summary>
    public string? What { get; init; }

    /// <summary>Who does it.</summary>
    public string? Who { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What it is to move.</summary>
    public AimInput? Aim { get; init; }

    /// <summary>How it stands; as before when null.</summary>
    public AgreementState? State { get; init; }

    // Null stands for the first area.
    internal static AgreementInput Read(Fields fields, Meeting meeting)
    {
        var input = new AgreementInput
        {
            Id = fields.Text("id"), Area = fields.Text("area") ?? (fields.IsNull("area") ? meeting.Areas[0] : null),
            What = fields.Text("what"), Who = fields.Text("who"), Due = fields.Day("due"),
            Aim = fields.Object("aim", MinutesReader.Expected) is { } aim ? AimInput.Read(aim) : null,
            State = fields.Word("state", MeetingNames.States),
        };
        fields.RefuseOthers();
        return input;
    }
}

/// <summary>What an agreement is to move, as it was sent or written in a form.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="From">The period that it counts from; the newest with figures when null.</param>
/// <param name="Change">How much; null where the figure to reach says so.</param>
public sealed record AimInput(string? Indicator, string? From, decimal? Change)
{
    /// <summary>The figure it begins at; that of the figures when null.</summary>
    public decimal? Start { get; init; }

    /// <summary>The figure to reach.</summary>
    public decimal? Target { get; init; }

    internal static AimInput Read(Fields fields)
    {
        var input = new AimInput(fields.Text("indicator"), fields.Text("from"), fields.Number("change", MinutesReader.MaxChange))
        {
            Start = fields.Number("start", MinutesReader.MaxFigure), Target = fields.Number("target", MinutesReader.MaxFigure),
        };
        fields.RefuseOthers();
        return input;
    }
}

/// <summary>A message to the central level as it was sent or written in a form.</summary>
/// <param name="Area">The area's code; null when all stand behind it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">The message.</param>
public sealed record MessageInput(string? Area, string? Subject, string? Text)
{
    /// <summary>Its category; "other" when null.</summary>
    public MessageCategory? Category { get; init; }

    /// <summary>Which it is; null for a new one.</summary>
    public string? Id { get; init; }

    internal static MessageInput Read(Fields fields)
    {
        var input = new MessageInput(fields.Text("area"), fields.Text("subject"), fields.Text("text"))
        {
            Category = fields.Word("category", MeetingNames.Categories), Id = fields.Text("id"),
        };
        fields.RefuseOthers();
        return input;
    }
}
