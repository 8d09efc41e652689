using static Reporting.Unit.Meetings.SampleMeeting;

namespace Reporting.Unit.Evaluations;

/// <summary>A year of meetings with what was answered about them.</summary>
internal sealed class SampleEvaluation
{
    public static readonly DateOnly Today = new(2026, 12, 1);

    private readonly List<Meeting> meetings = [];
    private readonly List<MeetingEvaluation> kept = [];

    public YearEvaluation Year => YearEvaluation.Of(2026, meetings, kept, Today);

    /// <summary>A meeting of some areas that all were asked about; those with scores answered.</summary>
    public SampleEvaluation With(MeetingKind kind, params (string Area, int[] Scores)[] areas)
    {
        var meeting = Of($"{meetings.Count:x12}", kind, areas: [.. areas.Select(a => a.Area)]);
        meetings.Add(meeting);
        kept.AddRange(areas.Select(a => new MeetingEvaluation(meeting.Id, a.Area)
        {
            Asked = Day.AddDays(1), Answer = a.Scores.Length == 0 ? null : Answer(a.Scores),
        }));
        return this;
    }

    /// <summary>Changes the last meeting.</summary>
    public SampleEvaluation Last(Func<Meeting, Meeting> change)
    {
        meetings[^1] = change(meetings[^1]);
        return this;
    }

    /// <summary>Adds words to the last answer.</summary>
    public SampleEvaluation Saying(string text)
    {
        kept[^1] = kept[^1] with { Answer = kept[^1].Answer! with { Text = text } };
        return this;
    }

    public static EvaluationAnswer Answer(params int[] scores) =>
        new((EvaluationGrade)scores[0], (EvaluationGrade)scores[^1], (EvaluationGrade)scores[scores.Length / 2]);
}
