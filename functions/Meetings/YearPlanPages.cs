using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The year plan of a region: looked at, fetched as a file, and taken over.</summary>
public sealed class YearPlanPages(Catalogue catalogue, YearPlanner planner, PlanTaker taker, TimeProvider clock)
{
    /// <summary>
    /// /meetings/year-plan/{region}/{file}: GET is the proposed plan as a page (2026) or a file (2026.ics, .xlsx, .pdf); POST makes the
    /// meetings that are chosen.
    /// </summary>
    [Function(nameof(YearPlanPage)), Restricted]
    public async Task<IResult> YearPlanPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "meetings/year-plan/{region}/{file}")] HttpRequest request,
        string region, string file, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (!context.Caller!.MayActFor(region)) return MeetingAccess.Refused(http, context);
        var year = WholeNumber.ReadYear(Path.GetFileNameWithoutExtension(file), clock, out var wrong);
        var extension = Path.GetExtension(file).TrimStart('.');
        if (wrong is not null || extension is not ("" or "ics" or "xlsx" or "pdf")
            || RegionAreas.Regions(catalogue, year).All(r => r.Code != region))
            return SitePage.Missing(http, context.Say("Årsplanen findes ikke", "There is no such year plan"),
                context.Say("Gå til møderne, og vælg år og region.", "Go to the meetings and choose a year and a region."));
        if (HttpMethods.IsPost(request.Method)) return await TakeAsync(http, context, year, region, cancellation);
        if ((await planner.ProposeAsync(year, region, null, cancellation)).Proposed is not { } proposed)
            return NoPlan(http, context, region, year);
        return extension.Length > 0 ? PaperFile.Answer(proposed, extension, catalogue, context.Language)
            : Page(http, proposed, null);
    }

    private async Task<IResult> TakeAsync(HttpContext http, SiteContext context, int year, string region, CancellationToken cancellation)
    {
        var (sent, errors) = ((await PostedForm.ReadAsync(http)).Texts(YearPlanPageModel.Take), new ValidationErrors());
        var chosen = sent.Select(t => PlanChoice.Read(t, catalogue)).ToList();
        if (chosen.Count == 0 || chosen.Contains(null))
            errors.Add(YearPlanPageModel.Take, "Vælg mindst ét af de foreslåede møder.", "Choose one of the proposed meetings at least.");
        else if (await taker.TakeAsync(
            year, region, [.. chosen.OfType<PlanChoice>()], context.Language, context.Caller!.Name, errors, cancellation) is { } taken)
            return Results.Redirect($"/meetings/year-plan/{region}/{year}?made={taken.Made}&there={taken.There}");
        return (await planner.ProposeAsync(year, region, null, cancellation)).Proposed is { } proposed
            ? Page(http, proposed, FormRefusal.Of(errors, context)) : NoPlan(http, context, region, year);
    }

    private IResult Page(HttpContext http, ProposedPlan proposed, FormRefusal? refusal) => SitePage.Of(http, new YearPlanPageModel(
        Catalogue: catalogue, Proposed: proposed, Today: DanishDay.Of(clock), Made: Number(http, "made"),
        There: Number(http, "there"), Refusal: refusal), refusal?.Status ?? 200);

    private static int? Number(HttpContext http, string name) =>
        int.TryParse(http.Request.Query[name].ToString(), out var number) ? number : null;

    private static IResult NoPlan(HttpContext http, SiteContext context, string region, int year) =>
        SitePage.Say(http, 409, context.Say("Der er ingen årsplan", "There is no year plan"), context.Say(
            "Der er ikke offentliggjort tal, eller der er ikke dage nok tilbage af året.",
            "No figures are published, or there are not days enough left of the year."),
            new SiteLink(
                $"/meetings/year-plan/{region}/{year + 1}", context.Say($"Årsplanen for {year + 1}", $"The year plan of {year + 1}")));
}
