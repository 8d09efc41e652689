using System.Text.Json.Serialization;

namespace Reporting.Domain.Meetings;

/// <summary>Minutes sent for approval (godkendelse).</summary>
/// <param name="Round">Which time they were sent, from 1; the links of earlier times open nothing any longer.</param>
/// <param name="Edition">The edition that was sent.</param>
/// <param name="Sent">When.</param>
/// <param name="By">Who sent them, as typed.</param>
public sealed record MinutesApproval(int Round, int Edition, DateTimeOffset Sent, string By)
{
    /// <summary>The most answers that are kept with minutes, unless more areas have answered in the running round.</summary>
    public const int MaxAnswers = 40;

    /// <summary>The last day on which a jobcentre can object before its silence counts as approval; null when it never does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Until { get; init; }

    /// <summary>Whether the region withdrew it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Withdrawn { get; init; }

    /// <summary>What was answered, oldest first, those of earlier rounds among them.</summary>
    public IReadOnlyList<ApprovalAnswer> Answers { get; init; } = [];

    /// <summary>An area's last answer of this round; null when it gave none.</summary>
    public ApprovalAnswer? LastOf(string area) => Answers.LastOrDefault(a => a.Area == area && a.Round == Round);
}

/// <summary>How a jobcentre's answer came.</summary>
public enum ApprovalWay
{
    /// <summary>By the link in the mail.</summary>
    Link,

    /// <summary>By somebody who has signed in.</summary>
    SignIn,

    /// <summary>At the meeting itself, as the region noted.</summary>
    Meeting,
}

/// <summary>What a jobcentre answered.</summary>
/// <param name="Area">The area's code.</param>
/// <param name="Round">The round it answers.</param>
/// <param name="Approved">Whether it approves; otherwise it comments.</param>
/// <param name="Comment">The comment, as typed; null without one.</param>
/// <param name="By">Who answered, as typed.</param>
/// <param name="At">When.</param>
/// <param name="Way">How it came.</param>
public sealed record ApprovalAnswer(
    string Area, int Round, bool Approved, string? Comment, string By, DateTimeOffset At, ApprovalWay Way);
