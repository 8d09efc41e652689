using Reporting.Functions.Website;

namespace Reporting.Functions.Meetings;

/// <summary>Finds the meetings that a caller may see or change.</summary>
public sealed class MeetingAccess(MeetingRepository meetings)
{
    /// <summary>The address of a meeting's page. Ids begin with the year, which other addresses beneath meetings do not.</summary>
    internal const string Route = "meetings/{meeting:regex(^\\d+-.+$)}";

    /// <summary>A meeting; null when there is none that the caller may see.</summary>
    public async Task<Meeting?> FindAsync(string id, Caller caller, CancellationToken cancellation) =>
        await meetings.FindAsync(id, cancellation) is { } meeting
        && caller.May(Permission.See, ProtectedResource.Of(meeting)) ? meeting : null;

    /// <summary>A meeting that the caller may change; otherwise the page that says why not.</summary>
    public async Task<(Meeting? Meeting, IResult? Refusal)> ForChangeAsync(
        HttpContext http, SiteContext context, string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, context.Caller!, cancellation) is not { } meeting) return (null, Missing(http, context));
        return MayChange(meeting, context.Caller!) ? (meeting, null) : (null, Refused(http, context));
    }

    /// <summary>Whether the caller may change a meeting: the region plans, writes and follows up.</summary>
    public static bool MayChange(Meeting meeting, Caller caller) => caller.May(Permission.Change, ProtectedResource.Of(meeting));

    /// <summary>The page for a meeting that is not there for the caller.</summary>
    public static IResult Missing(HttpContext http, SiteContext context) => SitePage.Missing(http,
        context.Say("Mødet findes ikke", "There is no such meeting"),
        context.Say("Det findes ikke, eller det er ikke med et område, du arbejder for.",
            "It does not exist, or is not with an area you work for."));

    /// <summary>The page for what only the jobcentre may do.</summary>
    /// <param name="instead">What the region finds or does on the meeting's page.</param>
    public static IResult NotTheirs(HttpContext http, SiteContext context, LocalizedText instead) => SitePage.Say(http, 403,
        context.Say("Det kan kun jobcentret gøre", "Only the jobcentre can do that"),
        context.Say("Intet er ændret. ", "Nothing is changed. ") + instead.In(context.Language));

    /// <summary>The page for what only the region may do.</summary>
    public static IResult Refused(HttpContext http, SiteContext context) => SitePage.Say(http, 403,
        context.Say("Det kan kun regionen gøre", "Only the region can do that"),
        context.Say("Intet er ændret. Du kan se møderne med dine egne områder; regionen planlægger dem og skriver referat.",
            "Nothing is changed. You can see the meetings with your own areas; the region plans them and writes the minutes."));
}
