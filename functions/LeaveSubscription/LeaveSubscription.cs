using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/subscriptions/leave/{token}: GET asks, POST leaves. Mail programs post without asking (RFC 8058).</summary>
internal static class LeaveSubscription
{
    private const string Route = "/subscriptions/leave/{token}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsLinkPage(LinkPurposes.Leave);
        app.MapPost(Route, Leave).AsLinkPage(LinkPurposes.Leave);
    }

    private static IResult Show(string token, PageText text, LinkSigner signer, SubscriptionPages pages)
    {
        var link = signer.Open(LinkPurposes.Leave, token);
        return link.State == LinkState.Valid
            ? SubscriptionPages.Leave(LinkPayload.ReadLeave(link.Payload).Kinds, text) : pages.Refused(link, text);
    }

    // The body is not read: a mail program and the page's button both mean the same, in whatever form they say it.
    private static async Task<IResult> Leave(
        string token, PageText text, LinkSigner signer, SubscriberLedger subscribers, SubscriptionPages pages, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Leave, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        var (id, kinds) = LinkPayload.ReadLeave(link.Payload);
        await subscribers.LeaveAsync(id, kinds, cancellation);
        return SubscriptionPages.Say(200, text.Left, text);
    }
}
