using Reporting.Functions.Website;
using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>The pages at which minutes are written and agreements followed up.</summary>
public sealed class MinutesPages(
    MeetingAccess access, MeetingSheetAnswer sheets, Catalogue catalogue, MinutesReader reader, MeetingRepository meetings,
    MeetingFigures figures, TimeProvider clock)
{
    /// <summary>/meetings/{meeting}/minutes: GET is the form with the minutes as they are, POST writes them.</summary>
    [Function(nameof(MinutesPage)), Restricted]
    public async Task<IResult> MinutesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = MeetingAccess.Route + "/minutes")] HttpRequest request,
        string meeting, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        return HttpMethods.IsPost(request.Method) ? await WriteAsync(http, context, known, cancellation)
            : NotHeld(http, context, known) ?? Page(http, context, known, MinutesForm.Of(known), null);
    }

    /// <summary>POST /meetings/{meeting}/agreements/{agreement}: says on the meeting's page how an agreement stands.</summary>
    [Function(nameof(MarkAgreement)), Restricted]
    public async Task<IResult> MarkAgreement(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/agreements/{agreement}")] HttpRequest request,
        string meeting, string agreement, CancellationToken cancellation)
    {
        var (http, context) = (request.HttpContext, SiteContext.Of(request.HttpContext));
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var posted = await PostedForm.ReadAsync(http);
        if (known.Minutes?.Agreements.FirstOrDefault(a => a.Id == agreement) is not { } named
            || StateOf(posted.Text("state")) is not { } state)
            return MeetingAccess.Missing(http, context);
        var (step, errors) = (new AgreementStep(state, Typed(posted, "note"), Typed(posted, "closing"), context.Caller!.Name),
            new ValidationErrors());
        var below = new MinutesTyped(agreement, posted.Text);
        if (new MeetingForm(posted.Texts).Version != known.Version)
            return known.By == context.Caller!.Name && IsDone(named, step)
                ? Results.Redirect(MeetingDetailsPage.Saved(known.Id))
                : await sheets.AnswerAsync(
                    http, context, (ChangeOutcome.Conflict, known), cancellation,
                    below: step is { Note: null, Closing: null } ? null : below);
        if (step.Checked(named, errors) is not { } sound)
            return await sheets.PageAsync(http, context, known, cancellation,
                refusal: AgreementRefusal.Of(errors, agreement, context), below: below);
        var change = await meetings.ChangeAsync(
            meeting, known.Version, m => sound.Apply(m, agreement, clock.GetUtcNow()), context.Caller!.Name, "agreement", agreement, null,
            cancellation);
        return await sheets.AnswerAsync(http, context, change, cancellation, below: below);
    }

    private static string? Typed(PostedForm form, string name) => form.Text(name) is { Length: > 0 } text ? text : null;

    // Sent twice: what it says stands there already.
    private static bool IsDone(Agreement now, AgreementStep step) => now.State == step.State
        && (step.Note is null || now.Notes.LastOrDefault()?.Text == TypedText.Read(step.Note, AgreementStep.MaxLength, lines: true, out _))
        && (step.Closing is null || now.Closing?.Text == TypedText.Read(step.Closing, AgreementStep.MaxLength, lines: true, out _));

    private async Task<IResult> WriteAsync(HttpContext http, SiteContext context, Meeting known, CancellationToken cancellation)
    {
        var posted = await PostedForm.ReadAsync(http);
        var (form, errors, newest) =
            (MinutesForm.Read(posted.Text), new ValidationErrors(), await figures.OfAsync(known.Areas, cancellation));
        if (posted.Text(MinutesForm.Do) == MinutesForm.Figures)
            return Page(http, context, known, form.WithStarts(known, catalogue, newest), null, isLookedUp: true);
        if (form.Version != known.Version) return Conflict(http, context, known, form, newest);
        if (NotHeld(http, context, known) is { } early) return early;
        if (reader.Read(form.Input(context.Caller!.Name, errors), known, errors, newest) is not var (minutes, by))
            return Page(http, context, known, form, FormRefusal.Of(errors, context));
        var (outcome, now) = await meetings.ChangeAsync(
            known.Id, known.Version, m => m with { Minutes = minutes }, by, "minutes", null, null, cancellation);
        return (outcome, now) switch
        {
            (ChangeOutcome.Done, _) => Results.Redirect(MeetingDetailsPage.Saved(known.Id)),
            (ChangeOutcome.Conflict, { } other) => Conflict(http, context, other, form, newest),
            _ => MeetingAccess.Missing(http, context),
        };
    }

    private IResult? NotHeld(HttpContext http, SiteContext context, Meeting meeting)
    {
        if (meeting is { Cancelled: false } && meeting.Date <= DanishDay.Of(clock)) return null;
        return SitePage.Say(http, 409, context.Say("Der kan ikke skrives referat", "Minutes cannot be written"), meeting.Cancelled
            ? context.Say("Mødet er aflyst.", "The meeting was called off.")
            : context.Say("Mødet er ikke holdt endnu.", "The meeting is not held yet."));
    }

    // Who meets with the same minutes of their own has sent them twice, and would have every new agreement twice.
    private IResult Conflict(HttpContext http, SiteContext context, Meeting now, MinutesForm form, PackFigures? newest)
    {
        var errors = new ValidationErrors();
        return now.By == context.Caller!.Name && reader.Read(form.Input(now.By, errors), now, errors, newest) is var (sent, _)
            && SentTwice.Is(now.Minutes, sent)
            ? Results.Redirect(MeetingDetailsPage.Saved(now.Id))
            : Page(http, context, now, form.After(now), FormRefusal.Conflict(now, context));
    }

    private IResult Page(HttpContext http, SiteContext context, Meeting meeting, MinutesForm form, FormRefusal? refusal,
        bool isLookedUp = false) =>
        SitePage.Of(http, new MinutesPageModel(
            Catalogue: catalogue, Meeting: meeting, Form: form, Refusal: refusal, IsLookedUp: isLookedUp), refusal?.Status ?? 200);

    private static AgreementState? StateOf(string name) =>
        MeetingNames.States.Where(s => s.Name == name).Select(s => (AgreementState?)s.Value).FirstOrDefault();
}
