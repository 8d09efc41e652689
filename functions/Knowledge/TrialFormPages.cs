using Reporting.Functions.Website;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The pages at which trials are written, by the region of their areas.</summary>
public sealed class TrialFormPages(Catalogue catalogue, TrialReader reader, TrialRepository trials, TimeProvider clock)
{
    /// <summary>/trials/new: GET is the form, POST begins a trial.</summary>
    [Function(nameof(NewTrialPage)), Restricted(Audience.Planners)]
    public async Task<IResult> NewTrialPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "trials/new")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, year) = (request.HttpContext, DanishDay.Of(clock).Year);
        if (!HttpMethods.IsPost(request.Method)) return Page(http, null, TrialForm.New(MeetingIds.New()), null);
        var form = new TrialForm((await PostedForm.ReadAsync(http)).Texts);
        var id = MeetingIds.Kept(year, form.Text(MeetingIds.Field));
        return await SaveAsync(http, id, form, null, cancellation);
    }

    /// <summary>/trials/{trial}/edit: GET is the form, POST changes, removes or brings it back.</summary>
    [Function(nameof(TrialFormPage)), Restricted(Audience.Planners)]
    public async Task<IResult> TrialFormPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = TrialRoute.Trial + "/edit")] HttpRequest request,
        string trial, CancellationToken cancellation)
    {
        var http = request.HttpContext;
        if (await trials.FindAsync(trial, cancellation) is not { } known) return TrialRoute.Missing(http);
        if (!MayWrite(http, known)) return TrialRoute.Refused(http);
        if (!HttpMethods.IsPost(request.Method)) return Page(http, known, TrialForm.Of(known), null);
        var form = new TrialForm((await PostedForm.ReadAsync(http)).Texts);
        return form.Text(EntryForm.Do) switch
        {
            "remove" => await KeepAsync(http, known with { Removed = true, Version = form.Version }, TrialForm.Of(known), cancellation),
            "restore" => await KeepAsync(http, known with { Removed = false, Version = form.Version }, TrialForm.Of(known), cancellation),
            _ => await SaveAsync(http, known.Id, form, known, cancellation),
        };
    }

    private async Task<IResult> SaveAsync(HttpContext http, string id, TrialForm form, Trial? known, CancellationToken cancellation)
    {
        var (context, errors) = (SiteContext.Of(http), new ValidationErrors());
        if (reader.Read(id, form.Input, known, errors) is not { } sound)
            return Page(http, known, form, TrialLabels.Refused(errors, context));
        if (!MayWrite(http, sound)) return TrialRoute.Refused(http);
        // A new one has no version, whatever the form says: its id comes from the form, too, and may be another's.
        return await KeepAsync(
            http, sound with { Version = known is null ? 0 : form.Version, Removed = known?.Removed == true }, form, cancellation);
    }

    // The form that comes again is of the version that is told of, so that sending it again is meant.
    private async Task<IResult> KeepAsync(HttpContext http, Trial asked, TrialForm form, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (outcome, now) = await trials.SaveAsync(asked, context.Caller!.Name, cancellation);
        return outcome == KeptOutcome.Done ? Results.Redirect($"/trials/{asked.Id}?saved=true")
            : now is null || !MayWrite(http, now) ? TrialRoute.Missing(http)
            : Page(http, now, form.Of(now.Version), TrialLabels.Conflict(now, context));
    }

    private bool MayWrite(HttpContext http, Trial trial) =>
        KnowledgeAccess.MayDecide(catalogue, SiteContext.Of(http).Caller!, trial, DanishDay.Of(clock));

    // Those that take part stay to choose from, also when they are no longer among those that may begin a trial.
    private IResult Page(HttpContext http, Trial? known, TrialForm form, FormRefusal? refusal)
    {
        var areas = KnowledgeAccess.Decided(catalogue, SiteContext.Of(http).Caller!, DanishDay.Of(clock));
        return SitePage.Of(http, new TrialFormModel(Catalogue: catalogue, Known: known, Form: form,
            Areas: [.. areas.Concat((known?.Areas ?? []).Select(catalogue.Area).OfType<Area>()).Distinct()], Refusal: refusal),
            refusal?.Status ?? 200);
    }
}
