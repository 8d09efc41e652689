using Reporting.Functions.Website;
using Reporting.Website.Goals;

namespace Reporting.Functions.Goals;

/// <summary>The page at which an area's goals are set.</summary>
public sealed class GoalPages(
    Catalogue catalogue, GoalReader reader, GoalImport import, GoalRepository goals, TimeProvider clock)
{
    /// <summary>/areas/{area}/goals: GET shows the goals with their history and a form, POST saves, withdraws or imports.</summary>
    [Function(nameof(GoalsPage)), Restricted]
    public async Task<IResult> GoalsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "areas/{area}/goals")] HttpRequest http, string area,
        CancellationToken cancellation)
    {
        var (known, kinds, refused) = Find(http.HttpContext, area);
        if (known is null) return refused!;
        var sheet = new Sheet(http.HttpContext, known, kinds);
        return HttpMethods.IsPost(http.Method) ? await ChangeAsync(sheet, cancellation)
            : await ShowAsync(sheet, await FormAsync(known, http.Text(GoalForm.IdField), cancellation), null, cancellation);
    }

    /// <summary>GET /areas/{area}/goals.csv: the goals that were entered as a file.</summary>
    [Function(nameof(GoalsFile)), Restricted]
    public async Task<IResult> GoalsFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "areas/{area}/goals.csv")] HttpRequest http, string area,
        CancellationToken cancellation)
    {
        var (known, _, refused) = Find(http.HttpContext, area);
        return known is null ? refused! : GoalFile.Of(http.HttpContext, known, await goals.OfAsync(known.Code, cancellation));
    }

    private (Area? Area, IReadOnlyList<GoalKind> Kinds, IResult? Refused) Find(HttpContext http, string code)
    {
        var (context, today) = (SiteContext.Of(http), DanishDay.Of(clock));
        if (catalogue.Area(code) is not { } area)
            return (null, [], SitePage.NoArea(http, catalogue, code, Period.Month(today.Year, today.Month)));
        var kinds = GoalAccess.Kinds(catalogue, context.Caller!, area, today);
        return kinds.Count > 0 ? (area, kinds, null) : (null, [], SitePage.Say(http, 403,
            context.Say("Du kan ikke sætte mål for området", "You may not set goals for this area"),
            context.Say("Det kan kommunen selv, dens region og den, der driver systemet. Målene kan læses på områdets side.",
                "The municipality itself, its region and whoever runs the system may. The goals can be read on the area's page."),
            new SiteLink(SitePage.AddressOf(area), area.Name)));
    }

    private async Task<GoalForm> FormAsync(Area area, string? id, CancellationToken cancellation) => id is { Length: > 0 }
        && (await goals.OfAsync(area.Code, cancellation)).FirstOrDefault(g => g.Id == id && !g.Withdrawn) is { } goal
            ? GoalForm.Of(goal) : GoalForm.Empty;

    private async Task<IResult> ChangeAsync(Sheet sheet, CancellationToken cancellation)
    {
        var form = new GoalForm((await PostedForm.ReadAsync(sheet.Http)).Text);
        var (others, errors) = (await goals.OfAsync(sheet.Area.Code, cancellation), new ValidationErrors());
        var known = others.FirstOrDefault(g => g.Id == form.Id);
        if (known is null && form.Id.Length > 0 || known is not null && form.Version > known.Version)
            return await ShowAsync(sheet, form, GoalRefusal.Conflict(null, sheet.Context), cancellation);
        var asked = form.Text(GoalForm.Do) switch
        {
            "import" => import.Read(sheet.Area, form.Text(GoalForm.Csv), others, sheet.Kinds, errors),
            "withdraw" => known is null ? [] : [known with { Withdrawn = true, Version = form.Version }],
            _ => reader.Read(sheet.Area, form.Input, others, known, errors) is { } goal
                ? [known is null ? goal : goal with { Version = form.Version }] : [],
        };
        if (asked.Any(g => !sheet.Kinds.Contains(g.Kind)) || known is not null && !sheet.Kinds.Contains(known.Kind))
            errors.Add("kind", "Det mål kan du ikke sætte.", "You may not set this goal.");
        if (errors.Count > 0) return await ShowAsync(sheet, form, GoalRefusal.Of(errors, sheet.Context), cancellation);
        return await SaveAsync(sheet, form, asked, cancellation);
    }

    private async Task<IResult> SaveAsync(Sheet sheet, GoalForm form, IReadOnlyList<Goal> asked, CancellationToken cancellation)
    {
        var (outcome, now) = await goals.SaveAsync(sheet.Area.Code, asked, sheet.Context.Caller!.Name, cancellation);
        return outcome switch
        {
            GoalOutcome.Done => Results.Redirect($"/areas/{sheet.Area.Code}/goals?saved=true"),
            GoalOutcome.TooMany => await ShowAsync(sheet, form, GoalRefusal.TooMany(sheet.Context), cancellation),
            _ => await ShowAsync(sheet, form,
                GoalRefusal.Conflict(now.FirstOrDefault(g => g.Id == form.Id && g.Version != form.Version), sheet.Context), cancellation),
        };
    }

    // After a conflict the form is of the version that is shown above it, so that sending it again is meant.
    private async Task<IResult> ShowAsync(Sheet sheet, GoalForm form, FormRefusal? refusal, CancellationToken cancellation)
    {
        var (now, history) = (await goals.OfAsync(sheet.Area.Code, cancellation), await goals.HistoryAsync(sheet.Area.Code, cancellation));
        var shown = refusal?.Status == 409 && now.FirstOrDefault(g => g.Id == form.Id) is { } newest
            ? new GoalForm(n => n == GoalForm.VersionField ? $"{newest.Version}" : form.Text(n)) : form;
        return SitePage.Of(sheet.Http, new GoalsPageModel(
            Catalogue: catalogue, Area: sheet.Area, Kinds: sheet.Kinds, Goals: now, History: history, Form: shown, Refusal: refusal,
            Saved: refusal is null && sheet.Http.Request.Query["saved"] == "true"), refusal?.Status ?? 200);
    }

    private sealed record Sheet(HttpContext Http, Area Area, IReadOnlyList<GoalKind> Kinds)
    {
        public SiteContext Context => SiteContext.Of(Http);
    }
}
