using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>GET /meetings: a region's meetings of a year and how they stand against the minimum standards; or an area's own.</summary>
internal static class MeetingsPage
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/meetings", Handle).AsRestricted();

    private static async Task<IResult> Handle(string? region, string? area, string? year, SiteContext context, HttpContext http,
        Catalogue catalogue, MeetingLedger meetings, TimeProvider clock, CancellationToken cancellation)
    {
        var asked = WholeNumber.ReadYear(year, clock, out var wrong);
        if (wrong is not null || Place(region, area, asked, context.Caller!, catalogue) is not { } place) return Missing(http, context);
        if (!MayRead(place, asked, context.Caller!, catalogue)) return Refused(http, context);
        var (isRegion, today) = (place.Kind == AreaKind.Region, DanishDay.Of(clock));
        IReadOnlyList<Meeting> held = isRegion ? await meetings.OfAsync(asked, place.Code, cancellation)
            : [.. (await meetings.OfAreaAsync(place.Code, asked, cancellation)).Where(m => m.Date.Year == asked && context.Caller!.May(Permission.See, ProtectedResource.Of(m))).OrderBy(m => m.Date).ThenBy(m => m.Id, StringComparer.Ordinal)];
        return SitePage.Of<MeetingsPageView>(http, new
        {
            Context = context, Catalogue = catalogue, Place = place, Year = asked, Meetings = held, Today = today,
            Standards = MinimumStandards.Watch(isRegion ? RegionAreas.Members(catalogue, place.Code, asked) : [place.Code], held, today),
        });
    }

    // Without either: the caller's own region, or else area.
    private static Area? Place(string? region, string? area, int year, Caller caller, Catalogue catalogue)
    {
        if (area is not null) return catalogue.Area(area) is { Kind: not (AreaKind.Region or AreaKind.Country) } known ? known : null;
        var regions = RegionAreas.Regions(catalogue, year).ToList();
        if (region is not null) return regions.Find(r => r.Code == region);
        return regions.Find(r => caller.MayActFor(r.Code)) ?? caller.Roles.Select(r => catalogue.Area(r.Code)).OfType<Area>().FirstOrDefault();
    }

    private static bool MayRead(Area place, int year, Caller caller, Catalogue catalogue) => place.Kind == AreaKind.Region
        ? caller.MayActFor(place.Code) : caller.May(Permission.See, ProtectedResource.Of(catalogue, [place.Code], new DateOnly(year, 1, 1)));

    private static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Regionen eller året findes ikke", "There is no such region or year"),
        context.Say("Skriv for eksempel ?region=084&year=2026, eller gå til Mit arbejde.", "Write for example ?region=084&year=2026, or go to My work."));

    private static IResult Refused(HttpContext http, SiteContext context) => SitePage.Say(http, 403,
        context.Say("Du har ikke adgang til møderne", "You may not see the meetings"),
        context.Say("Du kan se møderne i din egen region eller med dit eget område.", "You may see the meetings of your own region or with your own area."));
}
