using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/subscriptions/confirm/{token}: GET asks, POST confirms. GET changes nothing, since mail scanners follow links.</summary>
internal static class ConfirmSubscription
{
    private const string Route = "/subscriptions/confirm/{token}";

    // No cookie and no token against forgery in any of these pages: the address itself is the credential, and who has
    // it may do what it is for.
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsLinkPage();
        app.MapPost(Route, Confirm).AsLinkPage();
    }

    private static async Task<IResult> Show(
        string token, PageText text, LinkSigner signer, SubscriberLedger subscribers, SubscriptionPages pages, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Confirm, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        var (id, choice) = LinkPayload.ReadConfirm(link.Payload);
        return await subscribers.FindAsync(id, cancellation) is { } known ? pages.Confirm(known, choice, text) : pages.Gone(text);
    }

    private static async Task<IResult> Confirm(
        string token, PageText text, LinkSigner signer, SubscriberLedger subscribers, SubscriptionPages pages, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Confirm, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        var (id, choice) = LinkPayload.ReadConfirm(link.Payload);
        return await subscribers.ConfirmAsync(id, choice, cancellation) is { } active ? pages.Confirmed(active, text) : pages.Gone(text);
    }
}
