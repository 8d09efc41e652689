using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/meetings/{meeting}: GET shows a meeting with all that belongs to it, POST changes it.</summary>
internal static class MeetingPage
{
    private const string Route = "/meetings/{meeting}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsRestricted();
        app.MapPost(Route, Change).AsRestricted();
    }

    private static async Task<IResult> Show(
        string meeting, SiteContext context, HttpContext http, MeetingAccess access, MeetingSheets sheets, CancellationToken cancellation) =>
        await access.FindAsync(meeting, context.Caller!, cancellation) is { } known
            ? await sheets.PageAsync(http, context, known, cancellation) : MeetingAccess.Missing(http, context);

    private static async Task<IResult> Change(string meeting, SiteContext context, HttpContext http, PostedForm posted, MeetingAccess access,
        MeetingSheets sheets, MeetingReader reader, MeetingLedger meetings, ContactBook book, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var (form, mistakes) = (new MeetingForm(posted.Texts), new Mistakes());
        if (form.Version != known.Version) return await AnswerAsync((ChangeOutcome.Conflict, known));
        if (reader.Read(form.Json(context.Caller!.Name), null, known, mistakes) is not { } sound)
            return await sheets.PageAsync(http, context, known, cancellation, form, FormRefusal.Of(mistakes, context));
        var contacts = sound.Contacts is { } typed ? With(await book.OfAsync(meeting, cancellation), typed) : null;
        return await AnswerAsync(await meetings.ChangeAsync(
            meeting, known.Version, m => sound.Meeting with { Minutes = m.Minutes }, sound.By, "changed", null, contacts, cancellation));

        async Task<IResult> AnswerAsync((ChangeOutcome Outcome, Meeting? Now) done) =>
            done is (ChangeOutcome.Conflict, { } now) && await IsSentTwiceAsync(form, http, now, reader, book, cancellation)
                ? Results.Redirect(MeetingSheets.Saved(now.Id)) : await sheets.AnswerAsync(http, context, done, cancellation, form);
    }

    private static async Task<bool> IsSentTwiceAsync(
        MeetingForm form, HttpContext http, Meeting now, MeetingReader reader, ContactBook book, CancellationToken cancellation) =>
        now.By == SiteContext.Of(http).Caller!.Name && reader.Read(form.Json(now.By), null, now, new Mistakes()) is { } sent
        && SentTwice.Is(now, sent.Meeting) && SentTwice.Is(await book.OfAsync(now.Id, cancellation), sent.Contacts);

    // A field that was left empty keeps the address that no page shows.
    private static MeetingContacts With(MeetingContacts known, MeetingContacts typed) => new(
        typed.Region ?? known.Region, known.Areas.Concat(typed.Areas).GroupBy(a => a.Key).ToDictionary(g => g.Key, g => g.Last().Value));
}
