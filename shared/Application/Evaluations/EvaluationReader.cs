using Reporting.Application.Access;
using Reporting.Application.Meetings;

namespace Reporting.Application.Evaluations;

/// <summary>Reads what jobcentres answered, over a year, and what they have not answered yet.</summary>
public sealed class EvaluationReader(MeetingRepository meetings, EvaluationRepository evaluations, TimeProvider clock)
{
    /// <summary>What the jobcentres of a region answered about a year's meetings.</summary>
    /// <param name="region">The region's code.</param>
    public async Task<YearEvaluation> OfAsync(int year, string region, CancellationToken cancellation) => YearEvaluation.Of(
        year, await meetings.OfAsync(year, region, cancellation), await evaluations.OfYearAsync(year, region, cancellation),
        DanishDay.Of(clock));

    /// <summary>The meetings that areas of a caller's were asked about and can still answer, the oldest first.</summary>
    public async Task<IReadOnlyList<(Meeting Meeting, string Area)>> WaitingAsync(Caller caller, CancellationToken cancellation)
    {
        var areas = caller.Roles.Where(r => r.Kind == RoleKind.Area).Select(r => r.Code).Distinct();
        var waiting = await Task.WhenAll(areas.Select(a => WaitingAsync(a, cancellation)));
        return [.. waiting.SelectMany(w => w).OrderBy(w => w.Meeting.Date)];
    }

    private async Task<IReadOnlyList<(Meeting Meeting, string Area)>> WaitingAsync(string area, CancellationToken cancellation)
    {
        var today = DanishDay.Of(clock);
        var open = (await meetings.OfAreaAsync(area, today.AddDays(-EvaluationTime.AnswerDays).Year, cancellation))
            .Where(m => m.Areas.Contains(area) && EvaluationTime.IsOpen(m, today)).ToList();
        var kept = await Task.WhenAll(open.Select(m => evaluations.FindAsync(m.Id, area, cancellation)));
        return [.. open.Zip(kept).Where(p => p.Second.Answer is null && p.Second.IsAsked(p.First)).Select(p => (p.First, area))];
    }
}
