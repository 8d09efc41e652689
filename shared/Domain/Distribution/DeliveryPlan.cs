namespace Reporting.Domain.Distribution;

/// <summary>What a run's deliveries are planned from.</summary>
/// <param name="Batch">The run's batch.</param>
/// <param name="Areas">The codes of the areas that exist in the month.</param>
/// <param name="Failed">Those of them without documents.</param>
/// <param name="Members">The members of each area that is made of others, by its code.</param>
/// <param name="Crossed">The codes of the areas in which a verdict crossed a line.</param>
/// <param name="Now">The time.</param>
public sealed record RunFacts(
    string Batch, IReadOnlySet<string> Areas, IReadOnlySet<string> Failed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Members, IReadOnlySet<string> Crossed, DateTimeOffset Now)
{
    /// <summary>The month.</summary>
    public required Period Month { get; init; }

    /// <summary>The members of each comparison group that has any in the month, by its id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The codes of the areas that a report about an area or a group is about; none when the month has none of them.</summary>
    public IReadOnlyList<string> Of(string areaOrGroup) =>
        Areas.Contains(areaOrGroup) ? [areaOrGroup] : Groups.GetValueOrDefault(areaOrGroup) ?? [];
}

/// <summary>Which mails a run owes a subscriber.</summary>
public static class DeliveryPlan
{
    /// <summary>
    /// The deliveries to write down. What her earlier deliveries of the run are about is left out: a run whose failed
    /// areas are made later is planned again, and then only those areas are new.
    /// </summary>
    /// <param name="subscriber">The subscriber; one that is not active is owed nothing.</param>
    /// <param name="run">The run.</param>
    /// <param name="earlier">Her deliveries of the run that are there already.</param>
    public static IReadOnlyList<Delivery> Of(Subscriber subscriber, RunFacts run, IReadOnlyCollection<Delivery> earlier)
    {
        if (subscriber.State != SubscriberState.Active) return [];
        return [.. Overviews(subscriber, run, earlier), .. Alerts(subscriber, run, earlier), .. Digest(subscriber, run, earlier),
            .. Reports(subscriber, run, earlier)];
    }

    /// <summary>The id of a delivery: the same however often it is planned.</summary>
    /// <param name="first">The first area, the report's name, or the newsletter's id.</param>
    public static string Id(string subscriber, DeliveryKind kind, string first) =>
        $"{subscriber}|{kind.ToString().ToLowerInvariant()}|{first}";

    /// <summary>What an id names after subscriber and kind.</summary>
    public static string FirstOf(string id) => id.Split('|')[^1];

    private static IEnumerable<Delivery> Overviews(Subscriber subscriber, RunFacts run, IReadOnlyCollection<Delivery> earlier)
    {
        if (!subscriber.Choice.Kinds.HasFlag(SubscriptionKinds.Overview)) return [];
        var ready = subscriber.Choice.Areas.Where(a => run.Areas.Contains(a) && !run.Failed.Contains(a));
        return Split(subscriber, DeliveryKind.Overview, run, ready, earlier);
    }

    private static IEnumerable<Delivery> Alerts(Subscriber subscriber, RunFacts run, IReadOnlyCollection<Delivery> earlier)
    {
        if (!subscriber.Choice.Kinds.HasFlag(SubscriptionKinds.Alerts)) return [];
        return Split(subscriber, DeliveryKind.Alert, run, Expand(subscriber, run).Where(run.Crossed.Contains), earlier);
    }

    // One mail whatever is chosen; its id is that of her first area, in the month or not.
    private static IEnumerable<Delivery> Digest(Subscriber subscriber, RunFacts run, IReadOnlyCollection<Delivery> earlier)
    {
        if (!subscriber.Choice.Kinds.HasFlag(SubscriptionKinds.Digest)) return [];
        var areas = Expand(subscriber, run).ToList();
        return areas.Count == 0 || earlier.Any(d => d.Kind == DeliveryKind.Digest)
            ? [] : [New(subscriber, DeliveryKind.Digest, run, subscriber.Choice.Areas[0], areas)];
    }

    // One mail for each. A report is made of the figures, so that areas whose documents failed keep none back.
    private static IEnumerable<Delivery> Reports(Subscriber subscriber, RunFacts run, IReadOnlyCollection<Delivery> earlier)
    {
        if (!subscriber.Choice.Kinds.HasFlag(SubscriptionKinds.Reports)) return [];
        var told = earlier.Select(d => d.Report?.Name).ToHashSet(StringComparer.Ordinal);
        return subscriber.Choice.Reports.Where(r => r.IsDue(run.Month) && run.Of(r.Of).Count > 0 && told.Add(r.Name))
            .Select(r => New(subscriber, DeliveryKind.Report, run, r.Name, run.Of(r.Of)) with { Report = r });
    }

    private static IEnumerable<Delivery> Split(
        Subscriber subscriber, DeliveryKind kind, RunFacts run, IEnumerable<string> areas, IReadOnlyCollection<Delivery> earlier)
    {
        var told = earlier.Where(d => d.Kind == kind).SelectMany(d => d.Areas).ToHashSet(StringComparer.Ordinal);
        var left = areas.Where(told.Add).ToList();
        if (subscriber.Choice.PerArea) return left.Select(a => New(subscriber, kind, run, a, [a]));
        return left.Count == 0 ? [] : [New(subscriber, kind, run, left[0], left)];
    }

    private static IEnumerable<string> Expand(Subscriber subscriber, RunFacts run) => subscriber.Choice.Areas
        .SelectMany(a => run.Members.TryGetValue(a, out var members) ? members.Prepend(a) : [a])
        .Where(run.Areas.Contains).Distinct(StringComparer.Ordinal);

    private static Delivery New(
        Subscriber subscriber, DeliveryKind kind, RunFacts run, string first, IReadOnlyList<string> areas) => new()
    {
        Batch = run.Batch,
        Id = Id(subscriber.Id, kind, first),
        Subscriber = subscriber.Id,
        Kind = kind,
        Areas = areas,
        Created = run.Now,
        Changed = run.Now,
        NextTry = run.Now,
    };
}
