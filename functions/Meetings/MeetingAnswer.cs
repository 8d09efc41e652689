namespace Reporting.Functions.Meetings;

/// <summary>Answers a change of a meeting.</summary>
internal static class MeetingAnswer
{
    /// <summary>The meeting as it is now with its ETag, or why nothing was changed.</summary>
    public static IResult Of(HttpRequest http, ChangeOutcome outcome, Meeting? now, string id) => (outcome, now) switch
    {
        (ChangeOutcome.Done, { } done) => MeetingView.Answer(http.HttpContext.Response, done, MeetingView.Of(done)),
        (ChangeOutcome.Conflict, { } other) => MeetingTag.Changed(other),
        _ => MeetingTag.Missing(id),
    };
}
