using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>DELETE /api/subscriptions/{token}: ends what a leave or manage link is about.</summary>
internal static class EndSubscription
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/api/subscriptions/{token}", Handle)
        .WithSummary("End a subscription").WithDescription(
            "The token of a leave link ends the kinds of mail it names; that of a manage link deletes the subscriber. Gone already is 204 as well.")
        .WithTags(ApiTags.Subscriptions).Produces(204).ProducesProblem(404).ProducesProblem(410);

    private static async Task<IResult> Handle(string token, LinkSigner signer, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        var (leave, manage) = (signer.Open(LinkPurposes.Leave, token), signer.Open(LinkPurposes.Manage, token));
        if (manage.State == LinkState.Expired)
            return Results.Problem("The link is too old. The leave link of any mail works for ever.", statusCode: 410, title: "Too old");
        if (leave.State == LinkState.Wrong && manage.State == LinkState.Wrong)
            return Problem.Missing("The token is not that of a leave or manage link. Copy what stands after the last slash of the link in a mail.");
        if (manage.State == LinkState.Valid) await subscribers.DeleteAsync(manage.Payload, cancellation);
        else await LeaveAsync(LinkPayload.ReadLeave(leave.Payload), subscribers, cancellation);
        return Results.NoContent();
    }

    private static Task LeaveAsync(
        (string Subscriber, Domain.SubscriptionKinds Kinds) link, SubscriberLedger subscribers, CancellationToken cancellation) =>
        subscribers.LeaveAsync(link.Subscriber, link.Kinds, cancellation);
}
