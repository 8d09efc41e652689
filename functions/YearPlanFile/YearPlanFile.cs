using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /meetings/year-plan/{region}/{file}: the proposed year plan as 2026.ics, .xlsx or .pdf, for who has signed in.</summary>
internal static class YearPlanFile
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/meetings/year-plan/{region}/{file}", Handle).AsRestricted();

    private static async Task<IResult> Handle(
        string region, string file, SiteContext context, HttpContext http, Catalogue catalogue, YearPlanner planner, TimeProvider clock, CancellationToken cancellation)
    {
        if (!context.Caller!.MayActFor(region)) return MeetingAccess.Refused(http, context);
        var (extension, year) = (Path.GetExtension(file).TrimStart('.'), WholeNumber.ReadYear(Path.GetFileNameWithoutExtension(file), clock, out var wrong));
        if (wrong is not null || extension is not ("ics" or "xlsx" or "pdf") || RegionAreas.Regions(catalogue, year).All(r => r.Code != region))
            return SitePage.Missing(http, context.Say("Årsplanen findes ikke", "There is no such year plan"),
                context.Say("Gå til møderne, og vælg år og region.", "Go to the meetings and choose a year and a region."));
        return await planner.ProposeAsync(year, region, cancellation) is { } proposed ? Answer(proposed, extension, catalogue, context.Language)
            : SitePage.Say(http, 409, context.Say("Der er ingen årsplan", "There is no year plan"), context.Say(
                "Der er ikke offentliggjort tal, eller der er ikke dage nok tilbage af året.", "No figures are published, or there are not days enough left of the year."));
    }

    private static IResult Answer(ProposedPlan proposed, string extension, Catalogue catalogue, Language language)
    {
        var name = $"Aarsplan {proposed.Plan.Region} {proposed.Plan.Year}";
        return extension == "ics"
            ? Results.File(CalendarFile.Write(proposed.Plan, catalogue, language, proposed.Made), CalendarFile.ContentType, $"{name}.ics")
            : PaperFile.Answer(YearPlanPaper.Compose(proposed.Plan, catalogue, proposed.Basis, language, proposed.Made), extension, name);
    }
}
