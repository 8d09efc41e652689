using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/meetings/new: GET asks who meets and then the rest, POST plans the meeting.</summary>
internal static class NewMeetingPage
{
    private const string Route = "/meetings/new";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Ask).AsRestricted(MayPlan);
        app.MapPost(Route, Plan).AsRestricted(MayPlan);
    }

    private static IResult Ask(SiteContext context, HttpContext http, Catalogue catalogue, TimeProvider clock) =>
        Page(http, context, catalogue, clock, new MeetingForm(name => name == MeetingMark.Field ? [MeetingMark.New()] : [.. http.Request.Query[name].OfType<string>()]), null);

    private static async Task<IResult> Plan(SiteContext context, HttpContext http, PostedForm posted, Catalogue catalogue,
        MeetingReader reader, MeetingLedger meetings, TimeProvider clock, CancellationToken cancellation)
    {
        var (form, mistakes) = (new MeetingForm(posted.Texts), new Mistakes());
        if (reader.Read(form.Json(context.Caller!.Name), null, null, mistakes) is not { } sound)
            return Page(http, context, catalogue, clock, form, FormRefusal.Of(mistakes, context));
        if (!MeetingAccess.MayChange(sound.Meeting, context.Caller!)) return MeetingAccess.Refused(http, context);
        return Results.Redirect(MeetingSheets.Saved(await PlanAsync(sound, form.Text(MeetingMark.Field), meetings, cancellation)));
    }

    // A form that comes twice is one meeting; one that was changed and sent again is another.
    private static async Task<string> PlanAsync(SoundMeeting sound, string mark, MeetingLedger meetings, CancellationToken cancellation)
    {
        var (meeting, contacts) = (sound.Meeting with { Id = MeetingMark.Of(sound.Meeting.Id, mark) }, sound.Contacts ?? MeetingContacts.None);
        if (await meetings.TryPlanAsync(meeting, contacts, sound.By, cancellation) is null
            && !(await meetings.FindAsync(meeting.Id, cancellation) is { } there && SentTwice.Is(there, meeting)))
            return (await meetings.PlanAsync(sound.Meeting, contacts, sound.By, cancellation)).Id;
        return meeting.Id;
    }

    private static bool MayPlan(Caller caller) => caller.IsOperator || caller.Roles.Any(r => r.Kind == RoleKind.Region);

    private static IResult Page(
        HttpContext http, SiteContext context, Catalogue catalogue, TimeProvider clock, MeetingForm form, FormRefusal? refusal) =>
        SitePage.Of<NewMeetingPageView>(http, new
        {
            Context = context, Catalogue = catalogue, Form = form, Refusal = refusal,
            Regions = RegionAreas.Of(catalogue, context.Caller!, DanishDay.Of(clock).Year),
        }, refusal?.Status ?? 200);
}
