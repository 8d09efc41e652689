using Reporting.Functions.Website;
using Reporting.Website.Figures;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The pages of cases of intervention: the region's to write, the municipality's to read.</summary>
public sealed class CasePages(
    Catalogue catalogue, CaseReader reader, CaseRepository cases, KnowledgeResults results, SiteFigures figures, RunRepository runs,
    TimeProvider clock)
{
    private const string Route = "interventions/{case:regex(^\\d+-.+$)}";

    /// <summary>GET /interventions: the cases of ?region=, or all that the caller may see.</summary>
    [Function(nameof(CasesPage)), Restricted]
    public async Task<IResult> CasesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interventions")] HttpRequest http, CancellationToken cancellation)
    {
        var (context, today) = (SiteContext.Of(http.HttpContext), DanishDay.Of(clock));
        var region = catalogue.Area(http.Query["region"].ToString()) is { Kind: AreaKind.Region } known ? known : null;
        var seen = (await cases.AllAsync(cancellation)).Where(c => !c.Removed && MaySee(c, context.Caller!))
            .Where(c => region is null || RegionAreas.RegionOf(catalogue, c.Area, today.Year) == region);
        var listed = InterventionCase.Sort(seen);
        return SitePage.Of(http.HttpContext, new CasesPageModel(
            Catalogue: catalogue, Region: region, Cases: listed, Results: await ResultsAsync(listed, cancellation),
            MayOpen: AreasOf(context.Caller!).Count > 0, Now: clock.GetUtcNow()));
    }

    /// <summary>/interventions/new: GET asks with whom and about what and then the rest, POST opens the case.</summary>
    [Function(nameof(NewCasePage)), Restricted(Audience.Planners)]
    public async Task<IResult> NewCasePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "interventions/new")] HttpRequest request,
        CancellationToken cancellation)
    {
        var http = request.HttpContext;
        if (!HttpMethods.IsPost(request.Method))
            return await NewAsync(http, await AskedAsync(request.Query, cancellation), null, cancellation);
        var (form, errors) = (new CaseForm((await PostedForm.ReadAsync(http)).Text), new ValidationErrors());
        var id = KeptIds.Of(DanishDay.Of(clock).Year, form.Text(MeetingIds.Field)) ?? KeptIds.Of(DanishDay.Of(clock).Year, MeetingIds.New())!;
        if (reader.Read(id, form.Input, null, errors) is not { } opened)
            return await NewAsync(http, form, CaseLabels.Refused(errors, SiteContext.Of(http)), cancellation);
        if (!MayChange(opened, SiteContext.Of(http).Caller!)) return KnowledgeRoute.Refused(http);
        return await SaveAsync(http, opened, form, cancellation);
    }

    /// <summary>/interventions/{case}: GET shows a case with its figures, POST writes in it, closes it or opens it again.</summary>
    [Function(nameof(CasePage)), Restricted]
    public async Task<IResult> CasePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request, string @case,
        CancellationToken cancellation)
    {
        var (http, caller) = (request.HttpContext, SiteContext.Of(request.HttpContext).Caller!);
        if (await cases.FindAsync(@case, cancellation) is not { } known || !MaySee(known, caller)) return Missing(http);
        if (!HttpMethods.IsPost(request.Method)) return await PageAsync(http, known, CaseForm.Of(known), null, cancellation);
        if (!MayChange(known, caller)) return KnowledgeRoute.Refused(http);
        var (form, errors) = (new CaseForm((await PostedForm.ReadAsync(http)).Text), new ValidationErrors());
        var asked = form.Text(EntryForm.Do) switch
        {
            "close" => known.Closed is null ? reader.Close(known, form.Why, errors) : known with { ClosedWhy = form.Why ?? "" },
            "reopen" => known with { Closed = null, ClosedWhy = "" },
            _ => reader.Read(known.Id, form.Input, known, errors),
        };
        return asked is null ? await PageAsync(http, known, form, CaseLabels.Refused(errors, SiteContext.Of(http)), cancellation)
            : await SaveAsync(http, asked with { Version = form.Version }, form, cancellation);
    }

    private async Task<IResult> SaveAsync(HttpContext http, InterventionCase asked, CaseForm form, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (outcome, now) = await cases.SaveAsync(asked, context.Caller!.Name, cancellation);
        return outcome == KeptOutcome.Done ? Results.Redirect($"/interventions/{asked.Id}?saved=true") : now is null ? Missing(http)
            : await PageAsync(http, now, form.Of(now.Version), CaseLabels.Conflict(now, context), cancellation);
    }

    private async Task<IResult> PageAsync(
        HttpContext http, InterventionCase known, CaseForm form, Reporting.Website.Meetings.FormRefusal? refusal, CancellationToken cancellation)
    {
        var run = await RunAsync(cancellation);
        var measured = await ResultsAsync([known], cancellation);
        var found = run is { } served ? await figures.FindingsAsync(served, cancellation) : [];
        return SitePage.Of(http, new CasePageModel(
            Catalogue: catalogue, Case: known, Finding: found.FirstOrDefault(f => f.Finding.Area == known.Area && f.Finding.Topic == known.Topic),
            Result: measured.GetValueOrDefault(known.Id), MayChange: MayChange(known, SiteContext.Of(http).Caller!),
            History: await cases.HistoryAsync(known.Id, cancellation), Form: form, Refusal: refusal, Now: clock.GetUtcNow(),
            Saved: refusal is null && http.Request.Query["saved"] == "true"), refusal?.Status ?? 200);
    }

    private async Task<IResult> NewAsync(
        HttpContext http, CaseForm form, Reporting.Website.Meetings.FormRefusal? refusal, CancellationToken cancellation)
    {
        var areas = AreasOf(SiteContext.Of(http).Caller!);
        var found = areas.Any(a => a.Code == form.Text("area")) ? await FindingsAsync(form.Text("area"), cancellation) : [];
        return SitePage.Of(http, new NewCasePageModel(
            Catalogue: catalogue, Areas: areas, Findings: found, Form: form, Refusal: refusal), refusal?.Status ?? 200);
    }

    // The step that is suggested, and the figure of the finding from the month it is found in.
    private async Task<CaseForm> AskedAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var (area, topic) = (query["area"].ToString(), catalogue.Topic(query["topic"].ToString()));
        var found = (await FindingsAsync(area, cancellation)).FirstOrDefault(f => f.Finding.Topic == topic?.Id)?.Finding;
        return new(name => name switch
        {
            MeetingIds.Field => MeetingIds.New(), "area" => area, "topic" => topic?.Id,
            "step" => found is null ? null : InterventionLadder.Suggest(catalogue.Parts.Ladder, found)?.Id,
            "indicator" => found?.Lead, "before" => found?.Month.ToString(), _ => null,
        } ?? "");
    }

    private async Task<IReadOnlyList<LedFinding>> FindingsAsync(string area, CancellationToken cancellation) =>
        await RunAsync(cancellation) is { } run ? LedFinding.Sort((await figures.FindingsAsync(run, cancellation))
            .Where(f => f.Finding.Area == area && f.Finding.IsAdverse)) : [];

    private async Task<IReadOnlyDictionary<string, MeasuredResult>> ResultsAsync(
        IReadOnlyList<InterventionCase> listed, CancellationToken cancellation)
    {
        var measured = new Dictionary<string, MeasuredResult>(StringComparer.Ordinal);
        if (await RunAsync(cancellation) is not { } run) return measured;
        foreach (var item in listed)
            if (item.Measured is { } span && catalogue.Area(item.Area) is { } area)
                measured[item.Id] = await results.OfAsync(area, span, run, cancellation);

        return measured;
    }

    private async Task<RunKey?> RunAsync(CancellationToken cancellation) =>
        (await RunFinder.ServedAsync(RunFinder.Latest, null, runs, cancellation)).Served;

    private IReadOnlyList<Area> AreasOf(Caller caller) => [.. KnowledgeAccess.Areas(catalogue, caller, DanishDay.Of(clock))
        .Where(a => a.IsLocal && KnowledgeAccess.MayDecide(catalogue, caller, a.Code, DanishDay.Of(clock)))];

    private bool MaySee(InterventionCase known, Caller caller) =>
        caller.May(Permission.See, ProtectedResource.Of(catalogue, [known.Area], DanishDay.Of(clock)));

    private bool MayChange(InterventionCase known, Caller caller) =>
        KnowledgeAccess.MayDecide(catalogue, caller, known.Area, DanishDay.Of(clock));

    private static IResult Missing(HttpContext http) => SitePage.Missing(http,
        SiteContext.Of(http).Say("Sagen findes ikke", "There is no such case"),
        SiteContext.Of(http).Say("Den findes ikke, eller den er ikke med et område, du arbejder for.",
            "It does not exist, or is not with an area you work for."));
}
