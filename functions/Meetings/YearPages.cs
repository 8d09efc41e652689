using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The page of a year's meetings.</summary>
public sealed class YearPages(Catalogue catalogue, MeetingRepository meetings, YearStandards standards, TimeProvider clock)
{
    /// <summary>GET /meetings: a region's meetings of a year and how they stand against the minimum standards; or an area's own.</summary>
    [Function(nameof(MeetingsPage)), Restricted]
    public async Task<IResult> MeetingsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "meetings")] HttpRequest request, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (asked, caller) = (WholeNumber.ReadYear(request.Text("year"), clock, out var wrong), context.Caller!);
        if (wrong is not null || Place(request.Text("region"), request.Text("area"), asked, caller) is not { } place)
            return Missing(http, context, wrong is null ? catalogue.Area(request.Text("region") ?? "") : null, asked);
        if (!MayRead(place, asked, caller)) return Refused(http, context);
        var (isRegion, today) = (place.Kind == AreaKind.Region, DanishDay.Of(clock));
        var region = isRegion ? place.Code : RegionAreas.RegionOf(catalogue, place.Code, asked)?.Code;
        var held = isRegion ? await meetings.OfAsync(asked, place.Code, cancellation)
            : await OfAreaAsync(place.Code, asked, caller, cancellation);
        var (standard, areas) = await standards.WatchAsync(
            asked, region, isRegion ? RegionAreas.Members(catalogue, place.Code, asked) : [place.Code], held, cancellation);
        return SitePage.Of(http, new MeetingsPageModel(
            Catalogue: catalogue, Place: place, Year: asked, Meetings: held, Today: today, Standards: areas) { Standard = standard });
    }

    private async Task<IReadOnlyList<Meeting>> OfAreaAsync(string area, int year, Caller caller, CancellationToken cancellation) =>
        [.. (await meetings.OfAreaAsync(area, year, cancellation))
            .Where(m => m.Date.Year == year && caller.May(Permission.See, ProtectedResource.Of(m)))
            .OrderBy(m => m.Date).ThenBy(m => m.Id, StringComparer.Ordinal)];

    // Without either: the caller's own region, or else area.
    private Area? Place(string? region, string? area, int year, Caller caller)
    {
        if (area is not null) return catalogue.Area(area) is { Kind: not (AreaKind.Region or AreaKind.Country) } known ? known : null;
        var regions = RegionAreas.Regions(catalogue, year).ToList();
        if (region is not null) return regions.Find(r => r.Code == region);
        return regions.Find(r => caller.MayActFor(r.Code))
            ?? caller.Roles.Select(r => catalogue.Area(r.Code)).OfType<Area>().FirstOrDefault();
    }

    private bool MayRead(Area place, int year, Caller caller) => place.Kind == AreaKind.Region
        ? caller.MayActFor(place.Code)
        : caller.May(Permission.See, ProtectedResource.Of(catalogue, [place.Code], new DateOnly(year, 1, 1)));

    private IResult Missing(HttpContext http, SiteContext context, Area? region, int year) => SitePage.Missing(http,
        context.Say("Regionen eller året findes ikke", "There is no such region or year"),
        (region is { Kind: AreaKind.Region } ? EndedArea.Why(catalogue, region, Period.Month(year, 1)).In(context.Language).Trim() + " " : "")
        + context.Say("Skriv for eksempel ?region=084&year=2026, eller gå til Mit arbejde.",
            "Write for example ?region=084&year=2026, or go to My work."));

    private static IResult Refused(HttpContext http, SiteContext context) => SitePage.Say(http, 403,
        context.Say("Du har ikke adgang til møderne", "You may not see the meetings"),
        context.Say("Du kan se møderne i din egen region eller med dit eget område.",
            "You may see the meetings of your own region or with your own area."));
}
