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
        app.MapGet(Route, Show).AsLinkPage(LinkPurposes.Confirm);
        app.MapPost(Route, Confirm).AsLinkPage(LinkPurposes.Confirm);
    }

    private static async Task<IResult> Show(
        string token, PageText text, LinkSigner signer, SubscriberLedger subscribers, SubscriptionPages pages, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Confirm, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        var (id, choice) = LinkPayload.ReadConfirm(link.Payload);
        if (await subscribers.FindAsync(id, cancellation) is not { } known) return pages.Gone(text);
        return LinkPayload.ReadNumber(link.Payload) > known.Settled ? pages.Confirm(known, choice, text) : pages.Settled(known, choice, text);
    }

    private static async Task<IResult> Confirm(
        string token, HttpContext http, PageText text, LinkSigner signer, SubscriberLedger subscribers, SignUp signUp, SubscriptionPages pages,
        CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Confirm, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        var (id, choice) = LinkPayload.ReadConfirm(link.Payload);
        var (known, isConfirmed) = await subscribers.ConfirmAsync(id, LinkPayload.ReadNumber(link.Payload), choice, cancellation);
        if (known is null) return pages.Gone(text);
        if (!isConfirmed) return pages.Settled(known, choice, text);
        await signUp.AnsweredAsync(ClientAddress.Of(http), known.Mail, cancellation);
        return pages.Confirmed(known, text);
    }
}
