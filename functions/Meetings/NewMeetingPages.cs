using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The page at which a region plans a meeting.</summary>
public sealed class NewMeetingPages(Catalogue catalogue, MeetingReader reader, MeetingRepository meetings, TimeProvider clock)
{
    /// <summary>/meetings/new: GET asks who meets and then the rest, POST plans the meeting.</summary>
    [Function(nameof(NewMeetingPage)), Restricted(Audience.Planners)]
    public async Task<IResult> NewMeetingPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "meetings/new")] HttpRequest http,
        CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return HttpMethods.IsPost(http.Method) ? await PlanAsync(http.HttpContext, context, cancellation)
            : Page(http.HttpContext, context, Asked(http.Query), NobodyChosen(http, context));
    }

    private static MeetingForm Asked(IQueryCollection query) =>
        new(name => name == MeetingIds.Field ? [MeetingIds.New()] : [.. query[name].OfType<string>()]);

    private static FormRefusal? NobodyChosen(HttpRequest http, SiteContext context) =>
        http.Text(MeetingForm.Begun) is null || Asked(http.Query).Texts("areas").Count > 0 ? null : new(400,
            context.Say("Der er ikke valgt nogen:", "Nobody is chosen:"),
            [new(MeetingForm.Who, context.Say("Vælg de jobcentre, der mødes med regionen.", "Choose the jobcentres that meet the region."))]);

    private async Task<IResult> PlanAsync(HttpContext http, SiteContext context, CancellationToken cancellation)
    {
        var (form, errors) = (new MeetingForm((await PostedForm.ReadAsync(http)).Texts), new ValidationErrors());
        if (reader.Read(form.Input(context.Caller!.Name, errors), null, errors) is not { } sound)
            return Page(http, context, form, FormRefusal.Of(errors, context));
        if (!MeetingAccess.MayChange(sound.Meeting, context.Caller!)) return MeetingAccess.Refused(http, context);
        return Results.Redirect(MeetingDetailsPage.Saved(await PlanAsync(sound, form.Text(MeetingIds.Field), cancellation)));
    }

    // A form that comes twice is one meeting; one that was changed and sent again is another.
    private async Task<string> PlanAsync(SoundMeeting sound, string mark, CancellationToken cancellation)
    {
        var meeting = sound.Meeting with { Id = MeetingIds.Of(sound.Meeting.Id, mark) };
        var contacts = sound.Contacts ?? MeetingContacts.None;
        if (await meetings.TryPlanAsync(meeting, contacts, sound.By, cancellation) is null
            && !(await meetings.FindAsync(meeting.Id, cancellation) is { } there && SentTwice.Is(there, meeting)))
            return (await meetings.PlanAsync(sound.Meeting, contacts, sound.By, cancellation)).Id;
        return meeting.Id;
    }

    private IResult Page(HttpContext http, SiteContext context, MeetingForm form, FormRefusal? refusal) =>
        SitePage.Of(http, new NewMeetingPageModel(
            Catalogue: catalogue, Form: form, Refusal: refusal,
            Regions: RegionAreas.Of(catalogue, context.Caller!, DanishDay.Of(clock).Year)), refusal?.Status ?? 200);
}
