using Reporting.Functions.Website;
using Reporting.Website.Subscriptions;

namespace Reporting.Functions.Subscriptions;

/// <summary>The pages of subscribers, for operators. Addresses are personal data and stand in no URL.</summary>
public sealed class SubscriberPages(
    Catalogue catalogue, SubscriptionReader reader, SubscriberRepository subscribers, RunRepository runs)
{
    private const int MaxShown = 100;

    /// <summary>/subscribers: GET lists who gets mails, POST finds one by the address or adds one.</summary>
    [Function(nameof(SubscribersPage)), Restricted(Audience.Operators)]
    public async Task<IResult> SubscribersPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscribers")] HttpRequest http,
        CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(http.Method))
            return await ListAsync(
                http.HttpContext, new(SubscriberForm.Empty, http.Text("done") ?? "", null), http.Text("from"), cancellation);
        var form = await PostedForm.ReadAsync(http.HttpContext);
        var typed = SubscriberForm.Of(form.Text, AreaPick.Read(catalogue, form.Texts));
        if (form.IsAdding(catalogue)) return await ListAsync(http.HttpContext, new(typed, "", null), null, cancellation);
        return form.Text("do") is "add" or AreaPick.Add ? await AddAsync(http.HttpContext, typed, cancellation)
            : await FindAsync(http.HttpContext, form.Text("address"), cancellation);
    }

    /// <summary>/subscribers/{subscriber}: GET shows one subscriber, POST deletes it when it is said to be meant.</summary>
    [Function(nameof(SubscriberPage)), Restricted(Audience.Operators)]
    public async Task<IResult> SubscriberPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscribers/{subscriber}")] HttpRequest http,
        string subscriber, CancellationToken cancellation) => HttpMethods.IsPost(http.Method)
        ? await DeleteAsync(subscriber, await PostedForm.ReadAsync(http.HttpContext), cancellation)
        : await ShowAsync(http, subscriber, cancellation);

    private async Task<IResult> FindAsync(HttpContext http, string address, CancellationToken cancellation) =>
        MailAddresses.Read(address) is { } mail && await subscribers.FindByMailAsync(mail, cancellation) is { } found
            ? Results.Redirect($"/subscribers/{found.Id}")
            : await ListAsync(http, new(SubscriberForm.Empty, "unknown", null), null, cancellation);

    private async Task<IResult> AddAsync(HttpContext http, SubscriberForm form, CancellationToken cancellation)
    {
        var errors = new ValidationErrors();
        if (reader.Read(form.Request(), errors, await RunFinder.NewestAsync(runs, cancellation)) is not { } request)
            return await ListAsync(
                http, new(form, "", SubscriberForm.Refusal(errors, SiteContext.Of(http))), null, cancellation);
        var isNew = await subscribers.AddAsync(request.Mail, request.Choice, cancellation);
        var added = await subscribers.FindByMailAsync(request.Mail, cancellation);
        return Results.Redirect(added is null ? "/subscribers" : $"/subscribers/{added.Id}?done={(isNew ? "added" : "known")}");
    }

    private async Task<IResult> ListAsync(HttpContext http, SubscriberList list, string? from, CancellationToken cancellation)
    {
        var first = Guid.TryParseExact(from, "N", out var id) ? id.ToString("N") : "";
        var found = await subscribers.FromAsync(first, MaxShown + 1, cancellation);
        return SitePage.Of(http, new SubscribersPageModel(
            Catalogue: catalogue, Newest: await RunFinder.NewestAsync(runs, cancellation), Form: list.Form, Done: list.Done, Refusal: list.Refusal,
            Subscribers: found.Take(MaxShown).ToList(), IsFirst: first.Length == 0, Next: found.ElementAtOrDefault(MaxShown)?.Id),
            list.Refusal?.Status ?? 200);
    }

    private async Task<IResult> ShowAsync(HttpRequest http, string subscriber, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return Guid.TryParseExact(subscriber, "N", out var id) && await subscribers.FindAsync(id.ToString("N"), cancellation) is { } found
            ? SitePage.Of(http.HttpContext, new SubscriberPageModel(Catalogue: catalogue, Subscriber: found, Done: http.Text("done") ?? ""))
            : SitePage.Missing(http.HttpContext, context.Say("Abonnenten findes ikke", "There is no such subscriber"),
                context.Say("Adressen er slettet, eller linket er forkert.", "The address is deleted, or the link is wrong."));
    }

    private async Task<IResult> DeleteAsync(string subscriber, PostedForm form, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(subscriber, "N", out var id)) return Results.Redirect("/subscribers");
        if (form.Text("sure") != "true") return Results.Redirect($"/subscribers/{id:N}?done=unsure");
        await subscribers.DeleteAsync(id.ToString("N"), cancellation); // gone already is no error
        return Results.Redirect("/subscribers?done=deleted");
    }

    // What the page is given before the subscribers themselves are read.
    private sealed record SubscriberList(SubscriberForm Form, string Done, FormRefusal? Refusal);
}
