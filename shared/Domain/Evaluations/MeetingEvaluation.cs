namespace Reporting.Domain.Evaluations;

/// <summary>What a jobcentre was asked about a meeting, and what it answered.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Area">The jobcentre's code.</param>
public sealed record MeetingEvaluation(string Meeting, string Area)
{
    /// <summary>The most answers before the last that are kept; there can be one more.</summary>
    public const int MaxEarlier = 20;

    /// <summary>The day it was asked; null when it was not.</summary>
    public DateOnly? Asked { get; init; }

    /// <summary>The last answer; null when there is none.</summary>
    public EvaluationAnswer? Answer { get; init; }

    /// <summary>The answers before it, oldest first, without what was written in words.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<EvaluationAnswer> Earlier { get; init; } = [];

    /// <summary>How often the answer was given, changed or cleared of its words.</summary>
    public int Version { get; init; }

    /// <summary>
    /// Whether it was asked or has answered about the meeting as it was held: a meeting that was moved to a later day after that is
    /// asked about anew.
    /// </summary>
    public bool IsAsked(Meeting meeting) => Asked > meeting.Date || IsAnswered(meeting);

    /// <summary>Whether the answer was given on the meeting's day or after it.</summary>
    public bool IsAnswered(Meeting meeting) => Answer is { } answer && DateOnly.FromDateTime(answer.At.UtcDateTime + AheadOfUtc) >= meeting.Date;

    // Danish clocks at most; an answer an hour too early does no harm.
    private static readonly TimeSpan AheadOfUtc = TimeSpan.FromHours(2);

    /// <summary>The same, asked on a day. An answer from before was about a meeting that was not held.</summary>
    public MeetingEvaluation AskedOn(DateOnly day) =>
        this with { Asked = day, Answer = null, Earlier = Before, Version = Answer is null ? Version : Version + 1 };

    /// <summary>The same with another answer.</summary>
    public MeetingEvaluation With(EvaluationAnswer answer) => this with { Answer = answer, Earlier = Before, Version = Version + 1 };

    /// <summary>The same without what was written in words.</summary>
    public MeetingEvaluation WithoutText() => this with { Answer = Answer! with { Text = null }, Version = Version + 1 };

    private IReadOnlyList<EvaluationAnswer> Before => Answer is null ? Earlier : [.. Earlier, Answer with { Text = null }];
}
