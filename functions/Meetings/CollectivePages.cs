using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The proposed groups for collective meetings.</summary>
public sealed class CollectivePages(Catalogue catalogue, RegionFiguresReader figures, TimeProvider clock)
{
    /// <summary>GET /meetings/collective/{region}/{year}: who could meet about what, and why.</summary>
    [Function(nameof(CollectivePage)), Restricted(Audience.Planners)]
    public async Task<IResult> CollectivePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "meetings/collective/{region}/{year}")] HttpRequest request,
        string region, string year, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        if (!context.Caller!.MayActFor(region)) return MeetingAccess.Refused(http, context);
        var asked = WholeNumber.ReadYear(year, clock, out var wrong);
        if (wrong is not null || RegionAreas.Regions(catalogue, asked).All(r => r.Code != region))
            return SitePage.Missing(http, context.Say("Siden findes ikke", "There is no such page"),
                context.Say("Gå til møderne, og vælg år og region.", "Go to the meetings and choose a year and a region."));
        return (await figures.ReadAsync(asked, region, cancellation)).Figures is { } read
            ? SitePage.Of(http, new CollectivePageModel(Catalogue: catalogue, Region: catalogue.Area(region)!, Year: asked, Figures: read))
            : SitePage.Say(http, 409, context.Say("Der er ingen forslag", "There are no proposals"),
                context.Say("Der er ikke offentliggjort tal.", "No figures are published."));
    }
}
