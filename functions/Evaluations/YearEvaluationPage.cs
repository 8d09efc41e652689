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
            Blocks: isPlanner || IsWhole(asked) ? new EvaluationBlocks(now, before, context.Language).Compose() : [Later(asked, context)], Texts: isPlanner ? now.Texts : [],
            IsPlanner: isPlanner));
    }

    // While answers still come, who looks twice sees what one jobcentre answered in between.
    private bool IsWhole(int year) => DanishDay.Of(clock) >= new DateOnly(year + 1, 2, 1);

    private static TextBlock Later(int year, SiteContext context) => new(context.Say(
        $"Jobcentrene ser årets svar fra 1. februar {year + 1}, når de alle er kommet, så ingen kan regne ud, hvad ét jobcenter har svaret.",
        $"Jobcentres see the year's answers from 1 February {year + 1}, when all have come, so that nobody can tell what one jobcentre answered."));

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Resultatet findes ikke", "There is no such result"),
        context.Say("Det findes ikke, eller det er ikke fra en region, du arbejder for eller i. Gå til møderne, og vælg år.",
            "It does not exist, or is not of a region you work for or in. Go to the meetings and choose a year."));
}
