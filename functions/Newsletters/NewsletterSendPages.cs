using Reporting.Functions.Website;
using Reporting.Website.Knowledge;
using Reporting.Website.Newsletters;

namespace Reporting.Functions.Newsletters;

/// <summary>The pages at which newsletters are looked at as mails and sent.</summary>
public sealed class NewsletterSendPages(
    NewsletterRepository letters, NewsletterSender sender, NewsletterMails mails, NewsletterSheets sheets)
{
    /// <summary>
    /// /newsletters/{letter}/send: GET asks, with the number of those who get it; POST sends it, or shows it to all or to those with a
    /// role once it is sent.
    /// </summary>
    [Function(nameof(SendNewsletterPage)), Restricted(Audience.Planners)]
    public async Task<IResult> SendNewsletterPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = NewsletterRoute.Letter + "/send")] HttpRequest request,
        string letter, CancellationToken cancellation)
    {
        var http = request.HttpContext;
        var (known, refusal) = await FindAsync(http, letter, cancellation);
        if (known is null) return refusal!;
        if (!HttpMethods.IsPost(request.Method))
            return known.State == NewsletterState.Draft
                ? await AskAsync(http, known, null, cancellation) : NewsletterRoute.Over(http, known);
        var form = new NewsletterForm((await PostedForm.ReadAsync(http)).Texts);
        return form.Text(EntryForm.Do) switch
        {
            "publish" or "hide" => await ShowAsync(http, known, form, cancellation),
            _ => await SendAsync(http, known, form, cancellation),
        };
    }

    /// <summary>GET /newsletters/{letter}/mail: the mail as it comes, in the language of ?in=; its text form with ?as=text.</summary>
    [Function(nameof(NewsletterPreview)), Restricted(Audience.Planners)]
    public async Task<IResult> NewsletterPreview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = NewsletterRoute.Letter + "/mail")] HttpRequest request,
        string letter, CancellationToken cancellation)
    {
        var (known, refusal) = await FindAsync(request.HttpContext, letter, cancellation);
        if (known is null) return refusal!;
        var language = request.Query["in"].ToString() switch
        {
            "da" => Language.Danish, "en" => Language.English, _ => SiteContext.Of(request.HttpContext).Language,
        };
        return MailPage.Of(request.HttpContext, await mails.PreviewAsync(known, language, cancellation), request.Query["as"] == "text");
    }

    private async Task<(Newsletter? Known, IResult? Refusal)> FindAsync(HttpContext http, string letter, CancellationToken cancellation)
    {
        if (await letters.FindAsync(letter, cancellation) is not { } known) return (null, NewsletterRoute.Missing(http));
        if (!NewsletterAccess.MayWrite(known, SiteContext.Of(http).Caller)) return (null, NewsletterRoute.Refused(http));
        return known.Removed ? (null, NewsletterRoute.Missing(http)) : (known, null);
    }

    private async Task<IResult> SendAsync(HttpContext http, Newsletter known, NewsletterForm form, CancellationToken cancellation)
    {
        if (known.State != NewsletterState.Draft) return await GoOnAsync(known, cancellation); // the button, once more
        if (form.Version != known.Version) return await ConflictAsync(http, known, cancellation);
        var asked = await sheets.AskAsync(known, NotReady(http), cancellation);
        if (!asked.IsReady) return NewsletterSheets.Sending(http, asked);
        var (outcome, now) = await sender.SendAsync(known, SiteContext.Of(http).Caller!.Name, cancellation);
        if (outcome == KeptOutcome.Done || now is { State: not NewsletterState.Draft }) return await GoOnAsync(now!, cancellation);
        return now is null ? NewsletterRoute.Missing(http) : await ConflictAsync(http, now, cancellation);
    }

    private async Task<IResult> GoOnAsync(Newsletter sent, CancellationToken cancellation)
    {
        await sender.OrderAsync(sent, cancellation);
        return Results.Redirect($"/newsletters/{sent.Id}");
    }

    private async Task<IResult> ShowAsync(HttpContext http, Newsletter known, NewsletterForm form, CancellationToken cancellation)
    {
        var asked = known with { IsPublic = form.Text(EntryForm.Do) == "publish", Version = form.Version };
        var done = known.State == NewsletterState.Draft ? KeptOutcome.Conflict
            : (await letters.SaveAsync(asked, SiteContext.Of(http).Caller!.Name, cancellation)).Outcome;
        return done == KeptOutcome.Done ? Results.Redirect($"/newsletters/{known.Id}?saved=true") : SitePage.Say(http, 409,
            SiteContext.Of(http).Say("Intet er ændret", "Nothing is changed"), SiteContext.Of(http).Say(
                "Nyhedsbrevet er ændret imens. Genindlæs det, og vælg igen.",
                "The newsletter was changed meanwhile. Reload it and choose again."),
            new SiteLink($"/newsletters/{known.Id}", known.Title));
    }

    private async Task<IResult> AskAsync(HttpContext http, Newsletter known, FormRefusal? refusal, CancellationToken cancellation) =>
        NewsletterSheets.Sending(http, await sheets.AskAsync(known, refusal, cancellation));

    private Task<IResult> ConflictAsync(HttpContext http, Newsletter now, CancellationToken cancellation) =>
        AskAsync(http, now, NewsletterLabels.Conflict(now, SiteContext.Of(http)), cancellation);

    private static FormRefusal NotReady(HttpContext http) => new(409, SiteContext.Of(http).Say(
        "Det er ikke sendt: se nedenfor, hvad der mangler.", "It is not sent: see below what is missing."), []);
}
