using System.Text.Json.Serialization;

namespace Reporting.Domain.Meetings;

/// <summary>What a message to the central level is about. One without a category is of the last.</summary>
public enum MessageCategory
{
    /// <summary>Anything else (andet).</summary>
    Other,

    /// <summary>Laws and rules (lovgivning).</summary>
    Legislation,

    /// <summary>How laws are administered: procedures, systems, deadlines (administration).</summary>
    Administration,

    /// <summary>How efforts and results are measured (måling).</summary>
    Measurement,

    /// <summary>A proposal of something to do or try (forslag).</summary>
    Proposal,
}

/// <summary>What a jobcentre wants the central level to hear (melding til det centrale niveau).</summary>
/// <param name="Area">The code of the area it comes from; null when all that met stand behind it.</param>
/// <param name="Subject">What it is about, as typed, such as a law or a way of measuring.</param>
/// <param name="Text">The message, as typed.</param>
public sealed record UpwardMessage(string? Area, string Subject, string Text)
{
    /// <summary>Its category.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MessageCategory Category { get; init; }

    /// <summary>Its id within its meeting: 1, 2, 3 ...; null where it has its place only: <see cref="Minutes.NumberedMessages"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>What was answered; null when nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MessageAnswer? Answer { get; init; }

    /// <summary>The message as it was given: without id and answer.</summary>
    public UpwardMessage AsGiven() => this with { Id = null, Answer = null };
}

/// <summary>An answer to a message.</summary>
/// <param name="Text">The answer, as typed.</param>
/// <param name="By">Who answered, as typed.</param>
/// <param name="At">When.</param>
public sealed record MessageAnswer(string Text, string By, DateTimeOffset At);
