using Reporting.Domain;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>A plan with what it rests on.</summary>
/// <param name="Basis">The newest published month.</param>
/// <param name="Made">When the newest of its figures was retrieved.</param>
internal sealed record ProposedPlan(YearPlan Plan, Period Basis, DateTimeOffset Made);

/// <summary>Proposes year plans from the verdicts of the newest published month and the meetings that there are already.</summary>
internal sealed class YearPlanner(Catalogue catalogue, RunLedger runs, RunStore store, MeetingLedger meetings, TimeProvider clock)
{
    /// <summary>The most meetings a day that can be asked for.</summary>
    public const int MostCapacity = 20;

    /// <summary>A plan; a problem instead when nothing is published, or the meetings do not fit the year.</summary>
    public async Task<(ProposedPlan? Proposed, IResult? Problem)> ProposeAsync(int year, string region, int capacity, CancellationToken cancellation)
    {
        var (served, problem) = await MonthAddress.ServedAsync(MonthAddress.Latest, null, runs, cancellation);
        if (served is not { } month || await runs.FindAsync(month.Month, month.Revision, cancellation) is not { } run) return (null, problem);
        var verdicts = (await store.ListAsync<Verdict>(run.Month, run.Revision, RunLists.Verdicts, cancellation)).ToLookup(v => v.Area);
        var needs = RegionAreas.Members(catalogue, region, year).Select(a => AreaNeed.Of(a, verdicts[a])).ToList();
        var soFar = new YearSoFar(year, DanishDay.Of(clock), await meetings.OfAsync(year, region, cancellation));
        var (needed, room) = (needs.Sum(soFar.Missing), soFar.Room(capacity).Count);
        if (needed > room) return (null, Problem.Conflict(TooMany(needed, room, soFar, capacity)));
        return (new(YearPlan.Propose(region, capacity, needs, soFar), run.Month, run.Extracts.Select(e => e.Retrieved).DefaultIfEmpty(run.Started).Max()), null);
    }

    private static string TooMany(int needed, int room, YearSoFar soFar, int capacity)
    {
        var enough = Enumerable.Range(capacity + 1, MostCapacity).FirstOrDefault(c => c <= MostCapacity && soFar.Room(c).Count >= needed);
        return $"{needed} meetings are wanting in {soFar.Year}, and with {capacity} a day there is room for {room} from now on. "
            + (enough > 0 ? $"Write ?capacity={enough} or more." : "Ask for a later year with ?year=.");
    }
}
