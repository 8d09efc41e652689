using Reporting.Functions.Website;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The pages at which the knowledge bank is written.</summary>
public sealed class EntryFormPages(
    Catalogue catalogue, KnowledgeReader reader, KnowledgeRepository entries, KnowledgeAddresses addresses, EntryPrefill prefill,
    TimeProvider clock)
{
    /// <summary>/knowledge/new: GET is the form, filled from ?meeting= and ?agreement=; POST writes an entry.</summary>
    [Function(nameof(NewEntryPage)), Restricted]
    public async Task<IResult> NewEntryPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "knowledge/new")] HttpRequest http,
        CancellationToken cancellation)
    {
        var (context, today) = (SiteContext.Of(http.HttpContext), DanishDay.Of(clock));
        if (!KnowledgeAccess.HasArea(catalogue, context.Caller!, today)) return KnowledgeRoute.Refused(http.HttpContext);
        if (!HttpMethods.IsPost(http.Method))
            return Page(http.HttpContext, null, await prefill.FormAsync(http.Query, context.Caller!, cancellation), null);
        var form = new EntryForm((await PostedForm.ReadAsync(http.HttpContext)).Text);
        var id = MeetingIds.Kept(today.Year, form.Mark);
        return await SaveAsync(http.HttpContext, id, form, null, cancellation);
    }

    /// <summary>/knowledge/{entry}/edit: GET is the form, POST changes, removes or brings it back, or deletes its address.</summary>
    [Function(nameof(EntryFormPage)), Restricted]
    public async Task<IResult> EntryFormPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = KnowledgeRoute.Entry + "/edit")] HttpRequest request,
        string entry, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (await entries.FindAsync(entry, cancellation) is not { } known) return KnowledgeRoute.Missing(http);
        if (!KnowledgeAccess.MayWrite(catalogue, context.Caller!, known.Area, DanishDay.Of(clock))) return KnowledgeRoute.Refused(http);
        if (!HttpMethods.IsPost(request.Method)) return Page(http, known, EntryForm.Of(known), null);
        var form = new EntryForm((await PostedForm.ReadAsync(http)).Text);
        return form.Text(EntryForm.Do) switch
        {
            "remove" => await StepAsync(http, known, form, e => e with { Removed = true, HasAddress = false }, cancellation),
            "forget" => await StepAsync(http, known, form, e => e with { HasAddress = false }, cancellation),
            "restore" => await StepAsync(http, known, form, e => e with { Removed = false }, cancellation),
            _ => await SaveAsync(http, known.Id, form, known, cancellation),
        };
    }

    private async Task<IResult> SaveAsync(
        HttpContext http, string id, EntryForm form, KnowledgeEntry? known, CancellationToken cancellation)
    {
        var (context, errors) = (SiteContext.Of(http), new ValidationErrors());
        if (reader.Read(id, form.Input, known, errors) is not { } sound)
            return Page(http, known, form, EntryLabels.Refused(errors, context));
        if (!KnowledgeAccess.MayWrite(catalogue, context.Caller!, sound.Entry.Area, DanishDay.Of(clock))) return KnowledgeRoute.Refused(http);
        // A new one has no version, whatever the form says: its id comes from the form, too, and may be another's.
        var asked = sound.Entry with { Version = known is null ? 0 : form.Version, Removed = known?.Removed == true };
        var (outcome, now) = await entries.SaveAsync(asked, context.Caller!.Name, cancellation);
        if (outcome == KeptOutcome.Conflict) return Conflict(http, form, now);
        if (sound.Address is { } mail) await addresses.KeepAsync(id, mail, cancellation);
        return Results.Redirect($"/knowledge/{id}?saved=true");
    }

    // The address goes first, so that what is cut off leaves none behind that no page names.
    private async Task<IResult> StepAsync(
        HttpContext http, KnowledgeEntry known, EntryForm form, Func<KnowledgeEntry, KnowledgeEntry> change,
        CancellationToken cancellation)
    {
        var asked = change(known);
        if (!asked.HasAddress && known.HasAddress && form.Version == known.Version) await addresses.DeleteAsync(known.Id, cancellation);
        var (outcome, now) = await entries.SaveAsync(
            asked with { Version = form.Version }, SiteContext.Of(http).Caller!.Name, cancellation);
        return outcome == KeptOutcome.Conflict ? Conflict(http, EntryForm.Of(known), now)
            : Results.Redirect($"/knowledge/{known.Id}?saved=true");
    }

    // The form is of the version that is told of, so that sending it again is meant.
    private IResult Conflict(HttpContext http, EntryForm form, KnowledgeEntry? now) => now is null ? KnowledgeRoute.Missing(http)
        : Page(http, now, form.Of(now.Version), EntryLabels.Conflict(now, SiteContext.Of(http)));

    private IResult Page(HttpContext http, KnowledgeEntry? known, EntryForm form, FormRefusal? refusal) =>
        SitePage.Of(http, new EntryFormModel(
            Catalogue: catalogue, Known: known, Form: form,
            Areas: KnowledgeAccess.Areas(catalogue, SiteContext.Of(http).Caller!, DanishDay.Of(clock)), Refusal: refusal),
            refusal?.Status ?? 200);
}
