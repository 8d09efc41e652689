namespace Reporting.Domain.Evaluations;

/// <summary>When jobcentres are asked about a meeting, and how long they can answer.</summary>
public static class EvaluationTime
{
    /// <summary>How many days after the meeting an answer can be given and changed.</summary>
    public const int AnswerDays = 30;

    // A meeting that is entered long afterwards is not asked about.
    private const int AskDays = 14;

    /// <summary>The last day on which an answer can be given and changed.</summary>
    public static DateOnly LastDay(Meeting meeting) => meeting.Date.AddDays(AnswerDays);

    /// <summary>Whether an answer can be given and changed: the meeting is held, and the last day has not gone.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public static bool IsOpen(Meeting meeting, DateOnly today) =>
        meeting.Date <= today && meeting.IsHeld(today) && today <= LastDay(meeting);

    /// <summary>Whether it is the time to ask: from the day after the meeting, for two weeks.</summary>
    /// <param name="today">The day it is in Denmark.</param>
    public static bool IsToBeAsked(Meeting meeting, DateOnly today) =>
        !meeting.Cancelled && meeting.Date < today && today <= meeting.Date.AddDays(AskDays);

    /// <summary>Whether a meeting is one of those a region asks after.</summary>
    public static bool Holds(this EvaluationScope scope, Meeting meeting) =>
        scope == EvaluationScope.All || (scope == EvaluationScope.Dialogue && meeting.IsDialogue);
}
