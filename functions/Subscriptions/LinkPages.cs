namespace Reporting.Functions.Subscriptions;

// No cookie and no token against forgery in any of these pages: the address itself is the credential, and who has it may do what
// it is for.
/// <summary>What mails about subscriptions link to. GET changes nothing, since mail scanners follow links.</summary>
public sealed class LinkPages(
    LinkSigner signer, SubscriberRepository subscribers, SignUp signUp, ChoiceRules rules, SubscriptionPages pages, Catalogue catalogue,
    RunRepository runs)
{
    /// <summary>/subscriptions/confirm/{token}: GET asks, POST confirms.</summary>
    [Function(nameof(ConfirmSubscription)), LinkPage(LinkPurposes.Confirm)]
    public async Task<IResult> ConfirmSubscription(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscriptions/confirm/{token}")] HttpRequest http,
        string token, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Confirm, token);
        if (link.State != LinkState.Valid) return pages.Refused(http.HttpContext, link);
        var (id, asked) = LinkPayload.ReadConfirm(link.Payload);
        // An area may have ended since it was asked for.
        var choice = await RunFinder.NewestAsync(runs, cancellation) is { } newest
            ? CarriedSubscriber.Carry(asked, catalogue.Succession, newest) : asked;
        var number = LinkPayload.ReadNumber(link.Payload);
        if (HttpMethods.IsPost(http.Method)) return await ConfirmAsync(http.HttpContext, id, number, choice, cancellation);
        if (await subscribers.FindAsync(id, cancellation) is not { } known) return pages.Gone(http.HttpContext);
        return number > known.Settled ? pages.Confirm(http.HttpContext, known, choice) : pages.Settled(http.HttpContext, known, choice);
    }

    // The body is not read: a mail program and the page's button both mean the same, in whatever form they say it.
    /// <summary>/subscriptions/leave/{token}: GET asks, POST leaves. Mail programs post without asking (RFC 8058).</summary>
    [Function(nameof(LeaveSubscription)), LinkPage(LinkPurposes.Leave)]
    public async Task<IResult> LeaveSubscription(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscriptions/leave/{token}")] HttpRequest http,
        string token, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Leave, token);
        if (link.State != LinkState.Valid) return pages.Refused(http.HttpContext, link);
        var (id, kinds) = LinkPayload.ReadLeave(link.Payload);
        if (!HttpMethods.IsPost(http.Method)) return SubscriptionPages.Leave(http.HttpContext, kinds);
        await subscribers.LeaveAsync(id, kinds, cancellation);
        return SubscriptionPages.Say(http.HttpContext, 200, SubscriptionPages.Words(http.HttpContext).Left);
    }

    /// <summary>/subscriptions/manage/{token}: GET shows what is sent, POST changes it or deletes the subscriber.</summary>
    [Function(nameof(ManageSubscription)), SmallBody, LinkPage(LinkPurposes.Manage)]
    public async Task<IResult> ManageSubscription(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "subscriptions/manage/{token}")] HttpRequest http,
        string token, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Manage, token);
        // Also a form that is of no use is taken off the wire, so that who sends it reads the answer.
        var form = HttpMethods.IsPost(http.Method) ? await PostedForm.ReadAsync(http.HttpContext) : null;
        if (link.State != LinkState.Valid) return pages.Refused(http.HttpContext, link);
        if (form is not null) return await ManageAsync(http.HttpContext, link.Payload, form, cancellation);
        return await subscribers.FindAsync(link.Payload, cancellation) is { } known
            ? pages.Manage(http.HttpContext, known, await RunFinder.NewestAsync(runs, cancellation), isChanged: null) : pages.Gone(http.HttpContext);
    }

    private async Task<IResult> ConfirmAsync(
        HttpContext http, string id, int number, SubscriptionChoice choice, CancellationToken cancellation)
    {
        var (known, isConfirmed) = await subscribers.ConfirmAsync(id, number, choice, cancellation);
        if (known is null) return pages.Gone(http);
        if (!isConfirmed) return pages.Settled(http, known, choice);
        await signUp.AnsweredAsync(ClientAddress.Of(http), known.Mail, cancellation);
        return pages.Confirmed(http, known);
    }

    private async Task<IResult> ManageAsync(HttpContext http, string id, PostedForm form, CancellationToken cancellation)
    {
        if (form.Text("do") != "delete")
        {
            var newest = await RunFinder.NewestAsync(runs, cancellation);
            // The form may be older than the end of an area.
            var areas = newest is { } month ? catalogue.Succession.Carry(form.Areas(catalogue), month) : form.Areas(catalogue);
            if (form.IsAdding(catalogue) && await subscribers.FindAsync(id, cancellation) is { } reader)
                return pages.Manage(http, reader, newest, isChanged: null, (form.Ticked(catalogue), null));
            var errors = new ValidationErrors();
            if (await ChangeAsync(id, form.Choice(rules, areas, newest, errors), cancellation) is not { } known) return pages.Gone(http);
            return pages.Manage(http, known.Subscriber, newest, known.Changed,
                known.Changed ? null : (form.Ticked(catalogue),
                    errors.Refusal(SubscriptionPages.Words(http).Manage.Missing, SiteContext.Of(http).Language)));
        }

        await subscribers.DeleteAsync(id, cancellation);
        return SubscriptionPages.Say(http, 200, SubscriptionPages.Words(http).Deleted);
    }

    private async Task<(Subscriber Subscriber, bool Changed)?> ChangeAsync(
        string id, SubscriptionChoice? choice, CancellationToken cancellation)
    {
        var known = choice is null
            ? await subscribers.FindAsync(id, cancellation) : await subscribers.ChooseAsync(id, choice, cancellation);
        return known is null ? null : (known, choice is not null);
    }
}
