using Reporting.Functions.Website;
using Reporting.Website.Knowledge;

namespace Reporting.Functions.Knowledge;

/// <summary>The pages of cases of intervention: the region's to write, the municipality's to read.</summary>
public sealed class CasePages(Catalogue catalogue, CaseReader reader, CaseRepository cases, CaseSheets sheets, TimeProvider clock)
{
    private const string Route = "interventions/{case:regex(^\\d+-.+$)}";

    /// <summary>GET /interventions: the cases of ?region=, or all that the caller may see.</summary>
    [Function(nameof(CasesPage)), Restricted]
    public Task<IResult> CasesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interventions")] HttpRequest http,
        CancellationToken cancellation) => sheets.ListAsync(http.HttpContext,
            catalogue.Area(http.Query["region"].ToString()) is { Kind: AreaKind.Region } region ? region : null, cancellation);

    /// <summary>/interventions/new: GET asks with whom and about what and then the rest, POST opens the case.</summary>
    [Function(nameof(NewCasePage)), Restricted(Audience.Planners)]
    public async Task<IResult> NewCasePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "interventions/new")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (!HttpMethods.IsPost(request.Method))
            return await sheets.NewAsync(http, await sheets.AskedAsync(request.Query, cancellation), null, cancellation);
        var (form, errors, year) = (new CaseForm((await PostedForm.ReadAsync(http)).Text), new ValidationErrors(), DanishDay.Of(clock).Year);
        var id = MeetingIds.Kept(year, form.Text(MeetingIds.Field));
        if (reader.Read(id, form.Input, null, errors) is not { } opened)
            return await sheets.NewAsync(http, form, CaseLabels.Refused(errors, context), cancellation);
        return sheets.MayChange(opened, context.Caller!) ? await SaveAsync(http, opened, form, cancellation) : Refused(http);
    }

    /// <summary>/interventions/{case}: GET shows a case with its figures, POST writes in it, closes it or opens it again.</summary>
    [Function(nameof(CasePage)), Restricted]
    public async Task<IResult> CasePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = Route)] HttpRequest request, string @case,
        CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (await cases.FindAsync(@case, cancellation) is not { } known || !sheets.MaySee(known, context.Caller!)) return Missing(http);
        if (!HttpMethods.IsPost(request.Method)) return await sheets.PageAsync(http, known, CaseForm.Of(known), null, cancellation);
        if (!sheets.MayChange(known, context.Caller!)) return Refused(http);
        var (form, errors) = (new CaseForm((await PostedForm.ReadAsync(http)).Text), new ValidationErrors());
        var asked = form.Text(EntryForm.Do) switch
        {
            "close" => reader.Close(known, form.Why, errors),
            "reopen" => known with { Closed = null, ClosedWhy = "" },
            _ => reader.Read(known.Id, form.Input, known, errors),
        };
        return asked is null ? await sheets.PageAsync(http, known, form, CaseLabels.Refused(errors, context), cancellation)
            : await SaveAsync(http, asked with { Version = form.Version }, form, cancellation);
    }

    private async Task<IResult> SaveAsync(HttpContext http, InterventionCase asked, CaseForm form, CancellationToken cancellation)
    {
        var context = SiteContext.Of(http);
        var (outcome, now) = await cases.SaveAsync(asked, context.Caller!.Name, cancellation);
        return outcome == KeptOutcome.Done ? Results.Redirect($"/interventions/{asked.Id}?saved=true") : now is null ? Missing(http)
            : await sheets.PageAsync(http, now, form.Of(now.Version), CaseLabels.Conflict(now, context), cancellation);
    }

    private static IResult Missing(HttpContext http) => SitePage.Missing(http,
        SiteContext.Of(http).Say("Sagen findes ikke", "There is no such case"),
        SiteContext.Of(http).Say("Den findes ikke, eller den er ikke med et område, du arbejder for.",
            "It does not exist, or is not with an area you work for."));

    private static IResult Refused(HttpContext http) => SitePage.Say(http, 403,
        SiteContext.Of(http).Say("Det kan kun regionen gøre", "Only the region can do that"),
        SiteContext.Of(http).Say("Intet er ændret. Du kan læse sagerne med dine egne områder; regionen skriver i dem.",
            "Nothing is changed. You can read the cases with your own areas; the region writes in them."));
}
