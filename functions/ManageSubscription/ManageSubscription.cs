using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/subscriptions/manage/{token}: GET shows what is sent, POST changes it or deletes the subscriber.</summary>
internal static class ManageSubscription
{
    private const string Route = "/subscriptions/manage/{token}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsLinkPage(LinkPurposes.Manage);
        app.MapPost(Route, Change).WithSmallBody().AsLinkPage(LinkPurposes.Manage);
    }

    private static async Task<IResult> Show(
        string token, PageText text, LinkSigner signer, SubscriberLedger subscribers, SubscriptionPages pages, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Manage, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        return await subscribers.FindAsync(link.Payload, cancellation) is { } known ? pages.Manage(known, text) : pages.Gone(text);
    }

    private static async Task<IResult> Change(
        string token, PageText text, PostedForm form, LinkSigner signer, SubscriberLedger subscribers, ChoiceRules rules,
        SubscriptionPages pages, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Manage, token);
        if (link.State != LinkState.Valid) return pages.Refused(link, text);
        if (form.Text("do") != "delete")
            return await ChangeAsync(link.Payload, form.Choice(rules), subscribers, cancellation) is { } known
                ? Answer(known.Subscriber, known.Changed, pages, text) : pages.Gone(text);
        await subscribers.DeleteAsync(link.Payload, cancellation);
        return SubscriptionPages.Say(200, text.Deleted, text);
    }

    private static async Task<(Subscriber Subscriber, bool Changed)?> ChangeAsync(
        string id, SubscriptionChoice? choice, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        var known = choice is null ? await subscribers.FindAsync(id, cancellation) : await subscribers.ChooseAsync(id, choice, cancellation);
        return known is null ? null : (known, choice is not null);
    }

    private static IResult Answer(Subscriber subscriber, bool changed, SubscriptionPages pages, PageText text) => changed
        ? pages.Manage(subscriber, text, note: text.Manage.Done) : pages.Manage(subscriber, text, 400, text.Manage.Missing);
}
