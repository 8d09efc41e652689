using Reporting.Functions.Meetings;
using Reporting.Functions.Website;
using Reporting.Website.Evaluations;

namespace Reporting.Functions.Evaluations;

/// <summary>What a region's jobcentres answered over a year.</summary>
public sealed class YearEvaluationPage(Catalogue catalogue, EvaluationReader reader, TimeProvider clock)
{
    /// <summary>
    /// GET /meetings/evaluations/{region}/{year}: what a region's jobcentres answered about a year's meetings, for the region and for
    /// its jobcentres.
    /// </summary>
    [Function(nameof(EvaluationsPage)), Restricted]
    public async Task<IResult> EvaluationsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "meetings/evaluations/{region}/{year}")] HttpRequest request,
        string region, string year, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var asked = WholeNumber.ReadYear(year, clock, out var wrong);
        if (wrong is not null || RegionAreas.Check(catalogue, region, asked) is not null) return Missing(http, context);
        var resource = new ProtectedResource(RegionAreas.Members(catalogue, region, asked), [region], IsJoint: true);
        if (!context.Caller!.May(Permission.See, resource)) return Missing(http, context);
        var (now, before) = (await reader.OfAsync(asked, region, cancellation), await reader.OfAsync(asked - 1, region, cancellation));
        var isPlanner = context.Caller!.MayActFor(region);
        return SitePage.Of(http, new EvaluationsPageModel(
            Region: catalogue.Area(region)!, Year: asked,
            Years: [.. new[] { asked - 1, asked + 1 }.Where(y => RegionAreas.Check(catalogue, region, y) is null)],
            Blocks: new EvaluationBlocks(now, before, context.Language).Compose(), Texts: isPlanner ? now.Texts : [],
            IsPlanner: isPlanner));
    }

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Resultatet findes ikke", "There is no such result"),
        context.Say("Det findes ikke, eller det er ikke fra en region, du arbejder for eller i. Gå til møderne, og vælg år.",
            "It does not exist, or is not of a region you work for or in. Go to the meetings and choose a year."));
}
