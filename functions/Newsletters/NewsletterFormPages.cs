using Reporting.Functions.Website;
using Reporting.Website.Knowledge;
using Reporting.Website.Newsletters;

namespace Reporting.Functions.Newsletters;

/// <summary>The pages at which newsletters are written.</summary>
public sealed class NewsletterFormPages(
    Catalogue catalogue, NewsletterReader reader, NewsletterPicker picker, NewsletterRepository letters, NewsletterSheets sheets,
    TimeProvider clock)
{
    /// <summary>/newsletters/new: GET asks for region, title and lead, POST begins a draft.</summary>
    [Function(nameof(NewNewsletterPage)), Restricted(Audience.Planners)]
    public async Task<IResult> NewNewsletterPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "newsletters/new")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, year, errors) = (request.HttpContext, DanishDay.Of(clock).Year, new ValidationErrors());
        if (!HttpMethods.IsPost(request.Method))
            return New(http, new(n => n == MeetingIds.Field ? [MeetingIds.New()] : n == "region" ? [$"{request.Query[n]}"] : []), null);
        var form = new NewsletterForm((await PostedForm.ReadAsync(http)).Texts);
        var id = MeetingIds.Kept(year, form.Text(MeetingIds.Field));
        if (reader.New(id, form.Text("region")) is not { } begun)
            new InputChecks(errors).Wrong("region", "Vælg en region.", "Choose a region.");
        else if (!NewsletterAccess.MayWrite(begun, SiteContext.Of(http).Caller)) return NewsletterRoute.Refused(http);
        else if (reader.Read(begun, form.Input, errors) is { } draft)
            return await SaveAsync(http, draft.Tidied(), form, "edit", cancellation);
        return New(http, form, NewsletterLabels.Refused(errors, SiteContext.Of(http)));
    }

    /// <summary>/newsletters/{letter}/edit: GET is the form of a draft, POST saves it and does what its button says.</summary>
    [Function(nameof(NewsletterFormPage)), Restricted(Audience.Planners)]
    public async Task<IResult> NewsletterFormPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = NewsletterRoute.Letter + "/edit")] HttpRequest request,
        string letter, CancellationToken cancellation)
    {
        var http = request.HttpContext;
        if (await letters.FindAsync(letter, cancellation) is not { } known) return NewsletterRoute.Missing(http);
        if (!NewsletterAccess.MayWrite(known, SiteContext.Of(http).Caller)) return NewsletterRoute.Refused(http);
        if (known.State != NewsletterState.Draft) return NewsletterRoute.Over(http, known);
        if (!HttpMethods.IsPost(request.Method)) return await sheets.FormAsync(http, known, NewsletterForm.Of(known), null, cancellation);
        var form = new NewsletterForm((await PostedForm.ReadAsync(http)).Texts);
        // What is put in or taken out is counted from what stood there; a button pressed twice comes to what is kept already.
        var before = form.Version == known.Version ? known
            : (await letters.HistoryAsync(letter, cancellation)).FirstOrDefault(v => v.Version == form.Version);
        var errors = new ValidationErrors();
        var changed = before is null ? null : await ChangedAsync(before, form, errors, cancellation);
        if (changed is null && before != known) return await ConflictAsync(http, known, form, cancellation);
        return changed is { } asked
            ? await SaveAsync(http, asked.Tidied(), form, form.Text(EntryForm.Do) == "go" ? "send" : "edit", cancellation)
            : await sheets.FormAsync(http, known, form, NewsletterLabels.Refused(errors, SiteContext.Of(http)), cancellation);
    }

    private async Task<Newsletter?> ChangedAsync(
        Newsletter known, NewsletterForm form, ValidationErrors errors, CancellationToken cancellation)
    {
        var what = form.Text(EntryForm.Do);
        // What was typed is kept with it, unless it breaks rules: that must not keep anybody from removing a draft.
        if (what is "remove" or "restore") return (reader.Read(known, form.Input, new()) ?? known) with { Removed = what == "remove" };
        if (reader.Read(known, form.Input, errors) is not { } read) return null;
        return what switch
        {
            "figure" => await picker.PutInAsync(read, form.Figure, errors, cancellation),
            "link" => await picker.PutInAsync(read, form.Link, errors, cancellation),
            "renew" => await picker.RenewAsync(read, cancellation),
            _ => form.Dropped(read),
        };
    }

    private async Task<IResult> SaveAsync(
        HttpContext http, Newsletter asked, NewsletterForm form, string next, CancellationToken cancellation)
    {
        var (outcome, now) = await letters.SaveAsync(asked, SiteContext.Of(http).Caller!.Name, cancellation);
        if (outcome == KeptOutcome.Done) return Results.Redirect($"/newsletters/{asked.Id}/{next}?saved=true");
        if (now is null) return NewsletterRoute.Missing(http);
        if (!NewsletterAccess.MayWrite(now, SiteContext.Of(http).Caller)) return NewsletterRoute.Refused(http);
        return now.State == NewsletterState.Draft ? await ConflictAsync(http, now, form, cancellation) : NewsletterRoute.Over(http, now);
    }

    // The form is of the version that is told of, so that sending it again is meant.
    private Task<IResult> ConflictAsync(HttpContext http, Newsletter now, NewsletterForm form, CancellationToken cancellation) =>
        sheets.FormAsync(http, now, form.Of(now.Version), NewsletterLabels.Conflict(now, SiteContext.Of(http)), cancellation);

    private IResult New(HttpContext http, NewsletterForm form, FormRefusal? refusal) => SitePage.Of(http, new NewNewsletterModel(
        Regions: [.. RegionAreas.Of(catalogue, SiteContext.Of(http).Caller!, DanishDay.Of(clock).Year).Select(r => r.Region)],
        Form: form, Refusal: refusal), refusal?.Status ?? 200);
}
