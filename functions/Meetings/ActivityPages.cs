using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The yearly table of activities.</summary>
public sealed class ActivityPages(Catalogue catalogue, ActivityReader activities, TimeProvider clock)
{
    /// <summary>
    /// GET /meetings/activities/{region}/{file}: what a region did in a year, as a page (2026) or a file (2026.xlsx, .pdf); all regions
    /// side by side where the region is "all", for operators.
    /// </summary>
    [Function(nameof(ActivitiesPage)), Restricted(Audience.Planners)]
    public async Task<IResult> ActivitiesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "meetings/activities/{region}/{file}")] HttpRequest request,
        string region, string file, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (region == ActivitiesPageModel.AllRegions ? !context.Caller!.IsOperator : !context.Caller!.MayActFor(region))
            return MeetingAccess.Refused(http, context);
        var year = WholeNumber.ReadYear(Path.GetFileNameWithoutExtension(file), clock, out var wrong);
        var (extension, regions) = (Path.GetExtension(file).TrimStart('.'), Regions(region, year));
        if (wrong is not null || extension is not ("" or "xlsx" or "pdf") || regions.Count == 0)
            return SitePage.Missing(http, context.Say("Oversigten findes ikke", "There is no such table"),
                context.Say("Gå til møderne, og vælg år og region.", "Go to the meetings and choose a year and a region."));
        var counted = await activities.OfAsync(year, regions, cancellation);
        var paper = ActivitiesPaper.Compose(counted, catalogue, context.Language);
        return extension.Length > 0 ? PaperFile.Answer(paper, extension, $"Aktiviteter {region} {year}")
            : SitePage.Of(http, new ActivitiesPageModel(
                Region: region, Year: year, Years: [.. new[] { year - 1, year + 1 }.Where(y => Regions(region, y).Count > 0)], Paper: paper));
    }

    private List<string> Regions(string region, int year) => [.. RegionAreas.Regions(catalogue, year).Select(r => r.Code)
        .Where(r => region is ActivitiesPageModel.AllRegions || r == region)];
}
