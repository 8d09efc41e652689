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
            : Choose(http, context, Asked(http.Query));
    }

    private MeetingForm Asked(IQueryCollection query) => new(AreaPick.Read(
        catalogue, name => name == MeetingIds.Field ? [MeetingIds.New()] : [.. query[name].OfType<string>()]));

    private IResult Choose(HttpRequest http, SiteContext context, MeetingForm form)
    {
        var refusal = NotChosen(http, context, form.Texts(AreaPick.Field));
        return Page(http.HttpContext, context, form, refusal, refusal is not null || http.Text("do") == AreaPick.Add);
    }

    private FormRefusal? NotChosen(HttpRequest http, SiteContext context, IReadOnlyList<string> areas)
    {
        if (AreaPick.Unknown(catalogue, areas) is { } unknown)
            return new(400, context.Say("Et navn er ikke kendt:", "A name is not known:"),
                [new(MeetingForm.Who, UnknownArea.Text(catalogue, unknown).In(context.Language))]);
        return http.Text(MeetingForm.Begun) is null || areas.Count > 0 ? null : new(400,
            context.Say("Der er ikke valgt nogen:", "Nobody is chosen:"),
            [new(MeetingForm.Who, context.Say("Vælg de jobcentre, der mødes med regionen.", "Choose the jobcentres that meet the region."))]);
    }

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

    private IResult Page(
        HttpContext http, SiteContext context, MeetingForm form, FormRefusal? refusal, bool isChoosing = false) =>
        SitePage.Of(http, new NewMeetingPageModel(
            Catalogue: catalogue, Form: form, Refusal: refusal,
            Regions: RegionAreas.Of(catalogue, context.Caller!, DanishDay.Of(clock).Year)) { IsChoosing = isChoosing }, refusal?.Status ?? 200);
}
