namespace Reporting.Functions.Mail;

/// <summary>The mails that are sent.</summary>
public sealed class DeliveryApi(RunRepository runs, DeliveryRepository deliveries, Deliverer deliverer)
{
    private const string OfMonth = "api/deliveries/{month}";

    /// <summary>GET /api/deliveries/{month}: the mails of a run, or the confirmations.</summary>
    [Function(nameof(GetDeliveries)), EndpointSummary("The mails of a run"), Tags(ApiTags.Deliveries)]
    [EndpointDescription(
        "Needs a function key. Counts per state and every mail of a month's newest revision, or of ?revision=N, without addresses; "
        + "?state=failed,rejected lists those of these states. With the word subscriptions for the month: the mails that ask whether an address is right; "
        + "with successions, those that tell of areas that have ended; "
        + "with reminders-2026-084, the reminders to contacts of that region's meetings; "
        + "with meetings-2026-084, the invitations and the material that were sent; "
        + "with newsletters, the plans of newsletters, and with newsletters- and a newsletter's id its mails.")]
    [QueryParameter("revision"), QueryParameter("state")]
    [ProducesResponseType<DeliveriesView>(200), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    public async Task<IResult> GetDeliveries(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = OfMonth)] HttpRequest http, string month,
        CancellationToken cancellation)
    {
        var (revision, states) = (http.Revision(), http.Texts("state"));
        var names = Enum.GetNames<DeliveryState>();
        if (states.FirstOrDefault(s => !names.Contains(s, StringComparer.OrdinalIgnoreCase)) is { } wrong)
            return Problem.Bad($"'{wrong}' is not a state. The states are: {string.Join(", ", names)}.");
        var (batch, refusal) = await DeliveryBatch.FindAsync(month, revision, runs, cancellation);
        return batch is null
            ? Problem.Of(refusal!)
            : Results.Ok(await DeliveriesView.OfAsync(
                batch, [.. states.Select(s => Enum.Parse<DeliveryState>(s, ignoreCase: true))], deliveries, cancellation));
    }

    /// <summary>POST /api/deliveries/{month}/{delivery}/resend: sends a mail once more.</summary>
    [Function(nameof(ResendDelivery)), EndpointSummary("Send a mail once more"), Tags(ApiTags.Deliveries), SmallBody]
    [EndpointDescription(
        "Needs a function key. For a mail that was refused, given up or lost on its way; one that was sent is sent again.")]
    [QueryParameter("revision")]
    [ProducesResponseType<DeliveryView>(202), ProducesResponseType<ProblemDetails>(400), ProducesResponseType<ProblemDetails>(404)]
    [ProducesResponseType<ProblemDetails>(409)]
    public async Task<IResult> ResendDelivery(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = OfMonth + "/{delivery}/resend")] HttpRequest http, string month,
        string delivery, CancellationToken cancellation)
    {
        var (batch, refusal) = await DeliveryBatch.FindAsync(month, http.Revision(), runs, cancellation);
        if (batch is null) return Problem.Of(refusal!);
        if (await deliveries.FindAsync(batch, delivery, cancellation) is not { } found)
            return Problem.Missing($"There is no delivery '{delivery}' in {batch}. GET /api/deliveries/{month} lists them.");
        if (!Deliveries.IsEnded(found.State))
            return Problem.Conflict($"The delivery is {found.State} and will be sent by itself.");
        return await deliverer.SendAgainAsync(found, cancellation) is { } opened
            ? Results.Accepted($"/api/deliveries/{month}", DeliveryView.Of(opened))
            : Problem.Conflict("Somebody else changed the delivery at the same time; look at it again.");
    }
}
