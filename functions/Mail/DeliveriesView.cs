namespace Reporting.Functions.Mail;

/// <summary>The mails of a run, or the confirmations. Holds no addresses.</summary>
/// <param name="Batch">The run, such as 2026M03-000001, or subscriptions.</param>
/// <param name="Counts">How many are in each state, whatever state was asked for.</param>
internal sealed record DeliveriesView(string Batch, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<DeliveryView> Deliveries)
{
    /// <summary>Shows deliveries.</summary>
    /// <param name="states">The states of those to list; all when there are none.</param>
    public static async Task<DeliveriesView> OfAsync(
        string batch, IReadOnlyList<DeliveryState> states, DeliveryRepository deliveries, CancellationToken cancellation)
    {
        var all = await deliveries.OfBatchAsync(batch, cancellation).ToListAsync(cancellation);
        var counts = Enum.GetValues<DeliveryState>().ToDictionary(Name, s => all.Count(d => d.State == s));
        return new DeliveriesView(batch, counts, [.. all.Where(d => states.Count == 0 || states.Contains(d.State)).Select(DeliveryView.Of)]);
    }

    private static string Name(DeliveryState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}

/// <summary>A mail and where it stands.</summary>
/// <param name="Tries">How many times it was handed to the mail server, or tried to.</param>
/// <param name="Error">What went wrong last, or null.</param>
/// <param name="NextTry">When it is tried next, if it waits.</param>
internal sealed record DeliveryView(
    string Id, string Subscriber, DeliveryKind Kind, IReadOnlyList<string> Areas, DeliveryState State, int Tries, string? Error,
    DateTimeOffset Created, DateTimeOffset Changed, DateTimeOffset? NextTry)
{
    public static DeliveryView Of(Delivery d) => new(
        d.Id, d.Subscriber, d.Kind, d.Areas, d.State, d.Tries, d.Error, d.Created, d.Changed,
        d.State == DeliveryState.Waiting ? d.NextTry : null);
}
