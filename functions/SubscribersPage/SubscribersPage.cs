using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>
/// /subscribers: GET lists who gets mails, POST finds one by the address or adds one. Addresses are personal data and stand
/// in no URL.
/// </summary>
internal static class SubscribersPage
{
    private const int MostShown = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/subscribers", Show).AsRestricted(c => c.IsOperator);
        app.MapPost("/subscribers", Change).AsRestricted(c => c.IsOperator);
    }

    private static Task<IResult> Show(string? from, string? done, SiteContext context, HttpContext http, Catalogue catalogue,
        SubscriberLedger subscribers, CancellationToken cancellation) =>
        PageAsync(http, new(context, catalogue, SubscriberForm.Empty, done ?? "", []), from, subscribers, cancellation);

    private static Task<IResult> Change(SiteContext context, HttpContext http, PostedForm form, Catalogue catalogue,
        SubscriptionReader reader, SubscriberLedger subscribers, CancellationToken cancellation) => form.Text("do") == "add"
        ? AddAsync(context, http, SubscriberForm.Of(form), catalogue, reader, subscribers, cancellation)
        : FindAsync(context, http, form.Text("address"), catalogue, subscribers, cancellation);

    private static async Task<IResult> FindAsync(SiteContext context, HttpContext http, string address, Catalogue catalogue,
        SubscriberLedger subscribers, CancellationToken cancellation) =>
        MailAddresses.Read(address) is { } mail && await subscribers.FindByMailAsync(mail, cancellation) is { } found
            ? Results.Redirect($"/subscribers/{found.Id}")
            : await PageAsync(http, new(context, catalogue, SubscriberForm.Empty, "unknown", []), null, subscribers, cancellation);

    private static async Task<IResult> AddAsync(SiteContext context, HttpContext http, SubscriberForm form, Catalogue catalogue,
        SubscriptionReader reader, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        var mistakes = new Mistakes();
        if (reader.Read(form.Json(), mistakes) is not { } request)
            return await PageAsync(http, new(context, catalogue, form, "", mistakes.Texts), null, subscribers, cancellation);
        var isNew = await subscribers.AddAsync(request.Mail, request.Choice, cancellation);
        var added = await subscribers.FindByMailAsync(request.Mail, cancellation);
        return Results.Redirect(added is null ? "/subscribers" : $"/subscribers/{added.Id}?done={(isNew ? "added" : "known")}");
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, SubscriberList list, string? from, SubscriberLedger subscribers, CancellationToken cancellation)
    {
        var first = Guid.TryParseExact(from, "N", out var id) ? id.ToString("N") : "";
        var found = await subscribers.FromAsync(first, MostShown + 1, cancellation);
        return SitePage.Of<SubscribersPageView>(http, new
        {
            list.Context, list.Catalogue, list.Form, list.Done, list.Mistakes,
            Subscribers = found.Take(MostShown).ToList(), IsFirst = first.Length == 0, Next = found.ElementAtOrDefault(MostShown)?.Id,
        }, list.Mistakes.Count > 0 ? 400 : 200);
    }

    // What the page is given before the subscribers themselves are read.
    private sealed record SubscriberList(SiteContext Context, Catalogue Catalogue, SubscriberForm Form, string Done, IReadOnlyList<string> Mistakes);
}
