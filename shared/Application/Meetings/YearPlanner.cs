using Reporting.Application.Requests;

namespace Reporting.Application.Meetings;

/// <summary>A plan with what it rests on.</summary>
/// <param name="Basis">The newest published month.</param>
/// <param name="Made">When the newest of its figures was retrieved.</param>
/// <param name="Known">The region's meetings of the year that were not called off, by day.</param>
public sealed record ProposedPlan(YearPlan Plan, Period Basis, DateTimeOffset Made, IReadOnlyList<Meeting> Known);

/// <summary>Proposes year plans from the findings of the newest published month and the meetings that there are already.</summary>
public sealed class YearPlanner(RegionFiguresReader figures, MeetingRepository meetings, TimeProvider clock)
{
    /// <summary>The most meetings a day that can be asked for.</summary>
    public const int MaxCapacity = 20;

    /// <summary>A plan with so many meetings a day at most; a refusal instead when nothing is published, or no day is left.</summary>
    /// <param name="capacity">How many; null for as few as the year has room for.</param>
    public async Task<(ProposedPlan? Proposed, Refusal? Refusal)> ProposeAsync(int year, string region, int? capacity,
        CancellationToken cancellation)
    {
        var (read, refusal) = await figures.ReadAsync(year, region, cancellation);
        if (read is null) return (null, refusal);
        var soFar = new YearSoFar(year, DanishDay.Of(clock), await meetings.OfAsync(year, region, cancellation));
        var groups = PlanGroups.Of(
            [.. read.Needs.Select(n => (n.Area, soFar.MissingShared(n.Area)))], read.Proposals, read.Neighbours);
        var plan = capacity is { } max ? Plan(max) : Fewest(Plan);
        if (plan is { Meetings.Count: 0, Unplaced.Count: > 0 }) return (null, Refusal.Conflict(NoDays(soFar)));
        return (new(plan, read.Run.Month, read.Made, [.. soFar.Meetings.Where(m => !m.Cancelled)]), null);

        YearPlan Plan(int perDay) => YearPlan.Propose(region, perDay, read.Needs, groups, soFar);
    }

    // With as few meetings a day as all fit in; where they do not, as leave out the fewest.
    private static YearPlan Fewest(Func<int, YearPlan> plan)
    {
        YearPlan? best = null;
        for (var capacity = 1; capacity <= MaxCapacity && best is not { Unplaced.Count: 0 }; capacity++)
            if (plan(capacity) is var next && (best is null || next.Unplaced.Count < best.Unplaced.Count)) best = next;
        return best!;
    }

    private static string NoDays(YearSoFar soFar) =>
        $"No day is left in {soFar.Year}: a meeting is proposed at least {PlanDays.Notice} days ahead, as the material is due "
        + $"{MinimumStandards.MaterialDaysBefore} days before it. Ask for a later year with ?year=, or for more meetings a day with ?capacity=.";
}
