using Reporting.Website.Meetings;

namespace Reporting.Functions.Meetings;

/// <summary>A meeting's page.</summary>
public sealed class MeetingPages(
    MeetingAccess access, MeetingSheetAnswer sheets, MeetingReader reader, MeetingChanger changer, ContactRepository book)
{
    /// <summary>/meetings/{meeting}: GET shows a meeting with all that belongs to it, POST changes it.</summary>
    [Function(nameof(MeetingPage)), Restricted]
    public async Task<IResult> MeetingPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = MeetingAccess.Route)] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        return HttpMethods.IsPost(http.Method) ? await ChangeAsync(meeting, context, http.HttpContext, cancellation)
            : await ShowAsync(meeting, context, http.HttpContext, cancellation);
    }

    /// <summary>POST /meetings/{meeting}/contacts: deletes the addresses of a meeting's contacts from its page.</summary>
    [Function(nameof(ForgetContacts)), Restricted]
    public async Task<IResult> ForgetContacts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MeetingAccess.Route + "/contacts")] HttpRequest http, string meeting,
        CancellationToken cancellation)
    {
        var context = SiteContext.Of(http.HttpContext);
        var (known, refusal) = await access.ForChangeAsync(http.HttpContext, context, meeting, cancellation);
        if (known is null) return refusal!;
        await book.DeleteAsync(known.Id, context.Caller!.Name, cancellation);
        return Results.Redirect(MeetingDetailsPage.Saved(known.Id));
    }

    private async Task<IResult> ShowAsync(string meeting, SiteContext context, HttpContext http, CancellationToken cancellation) =>
        await access.FindAsync(meeting, context.Caller!, cancellation) is { } known
            ? await sheets.PageAsync(http, context, known, cancellation) : MeetingAccess.Missing(http, context);

    private async Task<IResult> ChangeAsync(string meeting, SiteContext context, HttpContext http, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var (form, errors) = (new MeetingForm((await PostedForm.ReadAsync(http)).Texts), new ValidationErrors());
        if (form.Version != known.Version) return await AnswerAsync((ChangeOutcome.Conflict, known));
        if (reader.Read(form.Input(context.Caller!.Name, errors), known, errors) is not { } sound)
            return await sheets.PageAsync(http, context, known, cancellation, form, FormRefusal.Of(errors, context));
        var contacts = sound.Contacts is { } typed
            ? ContactsForm.Merge(await book.OfAsync(meeting, cancellation), typed, form.RemovedPeople) : null;
        if (ContactsForm.HasTooMany(contacts, errors))
            return await sheets.PageAsync(http, context, known, cancellation, form, FormRefusal.Of(errors, context));
        return await AnswerAsync(await changer.ChangeAsync(sound, meeting, known.Version, contacts, cancellation));

        async Task<IResult> AnswerAsync((ChangeOutcome Outcome, Meeting? Now) done) =>
            done is (ChangeOutcome.Conflict, { } now) && await IsSentTwiceAsync(form, context, now, cancellation)
                ? Results.Redirect(MeetingDetailsPage.Saved(now.Id)) : await sheets.AnswerAsync(http, context, done, cancellation, form);
    }

    private async Task<bool> IsSentTwiceAsync(MeetingForm form, SiteContext context, Meeting now, CancellationToken cancellation)
    {
        var errors = new ValidationErrors();
        return now.By == context.Caller!.Name && reader.Read(form.Input(now.By, errors), now, errors) is { } sent
            && SentTwice.Is(now, sent.Meeting) && SentTwice.Is(await book.OfAsync(now.Id, cancellation), sent.Contacts, form.RemovedPeople);
    }
}
