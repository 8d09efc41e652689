using Reporting.Application.Import;
using Reporting.Application.Mail;

namespace Reporting.Application.Publishing;

/// <summary>Writes down the mails that a month's run owes its subscribers, and asks for them to be sent.</summary>
public sealed class MonthDistribution(
    Catalogue catalogue, RunRepository runs, RunStore store, SubscriberRepository subscribers, DeliveryRepository deliveries,
    Deliverer deliverer, TimeProvider clock)
{
    private const int AtOnce = 16;

    /// <summary>
    /// Plans a run's deliveries. May be done again, after having been cut off too: what is planned already stays as it is.
    /// </summary>
    /// <param name="failedAreas">The codes of the areas without documents.</param>
    public async Task PlanAsync(Run run, IReadOnlyCollection<string> failedAreas, CancellationToken cancellation)
    {
        var facts = await FactsAsync(run, failedAreas, cancellation);
        var earlier = (await deliveries.OfBatchAsync(facts.Batch, cancellation).ToListAsync(cancellation)).ToLookup(d => d.Subscriber);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(subscribers.AllAsync(cancellation), options, async (subscriber, stop) =>
            await PlanAsync(DeliveryPlan.Of(subscriber, facts, [.. earlier[subscriber.Id]]), stop));
        await Parallel.ForEachAsync(earlier.SelectMany(d => d).Where(d => d.State == DeliveryState.Waiting), options,
            async (waiting, stop) =>
            await deliverer.AskAgainAsync(waiting, stop));
    }

    /// <summary>
    /// Whether nobody waits for a run's mails: a later revision or a later month is public already. So a month that is made again,
    /// for a figure that was withdrawn or by hand, sends nothing.
    /// </summary>
    public async Task<bool> IsOldNewsAsync(Run run, CancellationToken cancellation)
    {
        var published = await runs.PublishedAsync(cancellation);
        return published.Any(p => p.Month == run.Month && p.Revision > run.Revision || p.Month > run.Month);
    }

    // A message is sent also for one that another planner wrote down at the same time: that one may have been cut off.
    private async Task PlanAsync(IReadOnlyList<Delivery> planned, CancellationToken cancellation)
    {
        foreach (var delivery in planned)
        {
            await deliveries.AddAsync(delivery, cancellation);
            await deliverer.AskAgainAsync(delivery, cancellation);
        }
    }

    private async Task<RunFacts> FactsAsync(Run run, IReadOnlyCollection<string> failedAreas, CancellationToken cancellation)
    {
        var crossings = await store.ListAsync<Crossing>(run.Month, run.Revision, RunLists.Crossings, cancellation);
        var members = catalogue.Parts.Groups.Where(g => g.SumsTo is not null)
            .Select(g => (Area: g.SumsTo!, Members: g.MembersIn(run.Month))).Where(g => g.Members.Count > 0);
        return new RunFacts(
            DeliveryRepository.BatchOf(run.Key),
            catalogue.AreasIn(run.Month).Select(a => a.Code).ToHashSet(StringComparer.Ordinal),
            failedAreas.ToHashSet(StringComparer.Ordinal),
            members.ToDictionary(g => g.Area, g => g.Members, StringComparer.Ordinal),
            crossings.Select(c => c.Verdict.Area).ToHashSet(StringComparer.Ordinal),
            clock.GetUtcNow())
        {
            Month = run.Month,
            Groups = catalogue.Parts.Groups.Where(g => g.HasMembersIn(run.Month))
                .ToDictionary(g => g.Id, g => g.MembersIn(run.Month), StringComparer.Ordinal),
        };
    }
}
