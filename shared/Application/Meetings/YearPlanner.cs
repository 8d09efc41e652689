using Reporting.Application.Overviews;
using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>A plan with what it rests on.</summary>
/// <param name="Basis">The newest published month.</param>
/// <param name="Made">When the newest of its figures was retrieved.</param>
public sealed record ProposedPlan(YearPlan Plan, Period Basis, DateTimeOffset Made);

/// <summary>Proposes year plans from the findings of the newest published month and the meetings that there are already.</summary>
public sealed class YearPlanner(
    Catalogue catalogue, RunRepository runs, FindingReader findings, MeetingRepository meetings, TimeProvider clock)
{
    /// <summary>The most meetings a day that can be asked for.</summary>
    public const int MaxCapacity = 20;

    /// <summary>A plan; a refusal instead when nothing is published, or the meetings do not fit the year.</summary>
    public async Task<(ProposedPlan? Proposed, Refusal? Refusal)> ProposeAsync(int year, string region, int capacity,
        CancellationToken cancellation)
    {
        var (basis, refusal) = await ReadAsync(year, region, cancellation);
        return basis is null ? (null, refusal) : basis.Propose(capacity);
    }

    /// <summary>The plan with as few meetings a day as the year has room for; null when there is none.</summary>
    public async Task<ProposedPlan?> ProposeAsync(int year, string region, CancellationToken cancellation) =>
        (await ReadAsync(year, region, cancellation)).Basis is { } basis
            ? Enumerable.Range(1, MaxCapacity).Select(c => basis.Propose(c).Proposed).FirstOrDefault(p => p is not null) : null;

    private async Task<(PlanBasis? Basis, Refusal? Refusal)> ReadAsync(int year, string region, CancellationToken cancellation)
    {
        var (served, refusal) = await RunFinder.ServedAsync(RunFinder.Latest, null, runs, cancellation);
        if (served is not { } month || await runs.FindAsync(month.Month, month.Revision, cancellation) is not { } run)
            return (null, refusal);
        var found = (await findings.OfAsync(run.Month, run.Revision, cancellation)).ToLookup(f => f.Area);
        var levels = (await findings.LevelsAsync(run.Month, run.Revision, cancellation)).Where(l => l.IsChallenge)
            .CountBy(l => l.Verdict.Area).ToDictionary(StringComparer.Ordinal);
        var needs = RegionAreas.Members(catalogue, region, year).Select(a => (Area: a, Judged: Judged(a, run.Month)))
            .Select(a => AreaNeed.Of(a.Area, a.Judged.SelectMany(j => found[j]).Select(f => f with { Area = a.Area }), a.Judged.Sum(j => levels.GetValueOrDefault(j)))).ToList();
        var soFar = new YearSoFar(year, DanishDay.Of(clock), await meetings.OfAsync(year, region, cancellation));
        return (new(region, run, needs, soFar), null);
    }

    // Of an area that begins after the newest figures, those it carries on are judged: nothing said of it yet is not that all is well.
    private IReadOnlyList<string> Judged(string area, Period month) =>
        catalogue.Succession.PredecessorsOf(catalogue.Area(area)!, month) is { Count: > 0 } before ? [.. before.Select(a => a.Code)] : [area];

    // What plans are made of, whatever a day holds.
    private sealed record PlanBasis(string Region, Run Run, IReadOnlyList<AreaNeed> Needs, YearSoFar SoFar)
    {
        public (ProposedPlan? Proposed, Refusal? Refusal) Propose(int capacity)
        {
            var (needed, room) = (Needs.Sum(SoFar.Missing), SoFar.Room(capacity).Count);
            if (needed > room) return (null, Refusal.Conflict(TooMany(needed, room, capacity)));
            return (new(YearPlan.Propose(Region, capacity, Needs, SoFar), Run.Month,
                Run.Extracts.Select(e => e.Retrieved).DefaultIfEmpty(Run.Started).Max()), null);
        }

        private string TooMany(int needed, int room, int capacity)
        {
            var enough = Enumerable.Range(capacity + 1, MaxCapacity).FirstOrDefault(c => c <= MaxCapacity && SoFar.Room(c).Count >= needed);
            return $"{needed} meetings are wanting in {SoFar.Year}, and with {capacity} a day there is room for {room} from now on. "
                + (enough > 0 ? $"Write ?capacity={enough} or more." : "Ask for a later year with ?year=.");
        }
    }
}
