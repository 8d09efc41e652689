using Reporting.Website.Meetings;

namespace Reporting.Website.Evaluations;

/// <summary>What a meeting's page shows of its evaluation.</summary>
/// <param name="Kept">What was asked and answered, of those jobcentres that the caller may read.</param>
/// <param name="Links">By area, the link at which its jobcentre answers; empty for who may not pass them on.</param>
/// <param name="Answering">The codes of the areas that the caller answers for, as long as that can be done.</param>
public sealed record EvaluationDetails(
    IReadOnlyList<MeetingEvaluation> Kept, IReadOnlyList<(string Area, Uri Address)> Links, IReadOnlyList<string> Answering)
{
    /// <summary>Those of a meeting that was not held.</summary>
    public static EvaluationDetails None { get; } = new([], [], []);
}

/// <summary>Reads what a meeting's page shows of its evaluation: the region reads all answers, and a jobcentre its own.</summary>
public sealed class EvaluationDetailsPage(EvaluationRepository evaluations, EvaluationLinks links, TimeProvider clock)
{
    /// <summary>The details.</summary>
    /// <param name="caller">Who is to see them.</param>
    /// <param name="mayChange">Whether the caller may change the meeting.</param>
    public async Task<EvaluationDetails> ReadAsync(Meeting meeting, Caller caller, bool mayChange, CancellationToken cancellation)
    {
        var today = DanishDay.Of(clock);
        var answering = meeting.Areas.Where(a => MinutesDetailsPage.MayAnswer(caller, meeting, a)).ToList();
        var (all, isOpen) = (await evaluations.OfAsync(meeting.Id, cancellation), EvaluationTime.IsOpen(meeting, today));
        var isHeld = meeting.Date <= today && meeting.IsHeld(today);
        // Words can be deleted whatever became of the meeting and who is in it.
        var kept = all.Where(e => mayChange && e.Answer?.Text is not null
            || isHeld && meeting.Areas.Contains(e.Area) && e.IsAsked(meeting) && (mayChange || answering.Contains(e.Area))).ToList();
        return new(kept, mayChange && isOpen ? [.. kept.Select(e => (e.Area, links.Of(meeting, e.Area)))] : [],
            isOpen ? [.. answering.Where(a => kept.Any(e => e.Area == a))] : []);
    }
}
