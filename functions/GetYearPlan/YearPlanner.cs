using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>A plan with what it rests on.</summary>
/// <param name="Basis">The newest published month.</param>
/// <param name="Made">When the newest of its figures was retrieved.</param>
internal sealed record ProposedPlan(YearPlan Plan, Period Basis, DateTimeOffset Made);

/// <summary>Proposes year plans from the verdicts of the newest published month.</summary>
internal sealed class YearPlanner(Catalogue catalogue, RunLedger runs, RunStore store)
{
    /// <summary>A plan; a problem instead when nothing is published, or the meetings do not fit the year.</summary>
    public async Task<(ProposedPlan? Proposed, IResult? Problem)> ProposeAsync(int year, string region, int capacity, CancellationToken cancellation)
    {
        var (served, problem) = await MonthAddress.ServedAsync(MonthAddress.Latest, null, runs, cancellation);
        if (served is not { } month || await runs.FindAsync(month.Month, month.Revision, cancellation) is not { } run) return (null, problem);
        var verdicts = (await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, cancellation)).ToLookup(v => v.Area);
        var needs = RegionAreas.Members(catalogue, region, year).Select(a => AreaNeed.Of(a, verdicts[a])).ToList();
        var (needed, days) = (YearPlan.Needed(needs), YearPlan.Days(year).Count);
        if (needed > days * capacity)
            return (null, Problem.Conflict($"{needed} meetings do not fit the {days} days of {year} with {capacity} a day. Write ?capacity={(needed + days - 1) / days} or more."));
        return (new(YearPlan.Propose(year, region, capacity, needs), run.Month, run.Extracts.Select(e => e.Retrieved).DefaultIfEmpty(run.Started).Max()), null);
    }
}
