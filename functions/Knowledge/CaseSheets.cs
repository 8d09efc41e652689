using Reporting.Functions.Website;
using Reporting.Website.Figures;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>Answers with the pages of cases of intervention.</summary>
public sealed class CaseSheets(
    Catalogue catalogue, CaseRepository cases, KnowledgeResults results, SiteFigures figures, RunRepository runs, TimeProvider clock)
{
    /// <summary>The cases of a region, or of all that the caller may see.</summary>
    public async Task<IResult> ListAsync(HttpContext http, Area? region, CancellationToken cancellation)
    {
        var (caller, today) = (SiteContext.Of(http).Caller!, DanishDay.Of(clock));
        var listed = InterventionCase.Sort((await cases.AllAsync(cancellation)).Where(c => !c.Removed && MaySee(c, caller))
            .Where(c => region is null || RegionAreas.RegionOf(catalogue, c.Area, today.Year) == region));
        return SitePage.Of(http, new CasesPageModel(
            Catalogue: catalogue, Region: region, Cases: listed, Results: await ResultsAsync(listed, cancellation),
            MayOpen: AreasOf(caller).Count > 0, Now: clock.GetUtcNow()));
    }

    /// <summary>A case with its figures, what is found now, and a form.</summary>
    public async Task<IResult> PageAsync(
        HttpContext http, InterventionCase known, CaseForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var found = await FindingsAsync(known.Area, cancellation);
        return SitePage.Of(http, new CasePageModel(
            Catalogue: catalogue, Case: known, Finding: found.FirstOrDefault(f => f.Finding.Topic == known.Topic),
            Result: (await ResultsAsync([known], cancellation)).GetValueOrDefault(known.Id),
            MayChange: MayChange(known, SiteContext.Of(http).Caller!), History: await cases.HistoryAsync(known.Id, cancellation),
            Form: form, Refusal: refusal, Now: clock.GetUtcNow(),
            Saved: refusal is null && http.Request.Query["saved"] == "true"), refusal?.Status ?? 200);
    }

    /// <summary>The form of a new case.</summary>
    public async Task<IResult> NewAsync(HttpContext http, CaseForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var areas = AreasOf(SiteContext.Of(http).Caller!);
        var found = areas.Any(a => a.Code == form.Text("area")) ? await FindingsAsync(form.Text("area"), cancellation) : [];
        return SitePage.Of(http, new NewCasePageModel(
            Catalogue: catalogue, Areas: areas, Findings: [.. found.Where(f => f.Finding.IsAdverse)], Form: form, Refusal: refusal),
            refusal?.Status ?? 200);
    }

    /// <summary>
    /// The form of a new case as it is asked for: with the step that is suggested, and the finding's figure from the month it is
    /// found in.
    /// </summary>
    public async Task<CaseForm> AskedAsync(IQueryCollection query, CancellationToken cancellation)
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

    /// <summary>Whether a caller may see a case: the municipality, its region and operators.</summary>
    public bool MaySee(InterventionCase known, Caller caller) =>
        caller.May(Permission.See, ProtectedResource.Of(catalogue, [known.Area], DanishDay.Of(clock)));

    /// <summary>Whether a caller may write in a case: the region and operators.</summary>
    public bool MayChange(InterventionCase known, Caller caller) =>
        KnowledgeAccess.MayDecide(catalogue, caller, known.Area, DanishDay.Of(clock));

    private async Task<IReadOnlyList<LedFinding>> FindingsAsync(string area, CancellationToken cancellation) =>
        await RunFinder.LatestAsync(runs, cancellation) is not { } run ? []
            : LedFinding.Sort((await figures.FindingsAsync(run, cancellation)).Where(f => f.Finding.Area == area));

    private async Task<IReadOnlyDictionary<string, MeasuredResult>> ResultsAsync(
        IReadOnlyList<InterventionCase> listed, CancellationToken cancellation)
    {
        var measured = new Dictionary<string, MeasuredResult>(StringComparer.Ordinal);
        if (await RunFinder.LatestAsync(runs, cancellation) is not { } run) return measured;
        foreach (var item in listed)
            if (item.Measured is { } span && catalogue.Area(item.Area) is { } area)
                measured[item.Id] = await results.OfAsync(area, span, run, cancellation);

        return measured;
    }

    private IReadOnlyList<Area> AreasOf(Caller caller) => KnowledgeAccess.Decided(catalogue, caller, DanishDay.Of(clock));
}
