using Reporting.Domain;
using Reporting.Functions.Site;
using Reporting.Storage;

namespace Reporting.Functions;

/// <summary>/meetings/{meeting}/minutes: GET is the form with the minutes as they are, POST writes them.</summary>
internal static class MinutesPage
{
    private const string Route = "/meetings/{meeting}/minutes";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Route, Show).AsRestricted();
        app.MapPost(Route, Write).AsRestricted();
    }

    private static async Task<IResult> Show(string meeting, SiteContext context, HttpContext http, MeetingAccess access,
        Catalogue catalogue, TimeProvider clock, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        return NotHeld(http, context, known, clock) ?? Page(http, context, catalogue, known, MinutesForm.Of(known), null);
    }

    private static async Task<IResult> Write(string meeting, SiteContext context, HttpContext http, PostedForm posted, MeetingAccess access,
        Catalogue catalogue, MinutesReader reader, MeetingLedger meetings, TimeProvider clock, CancellationToken cancellation)
    {
        var (known, refusal) = await access.ForChangeAsync(http, context, meeting, cancellation);
        if (known is null) return refusal!;
        var (form, mistakes) = (MinutesForm.Read(posted), new Mistakes());
        if (form.Version != known.Version) return Conflict(http, context, catalogue, reader, known, form);
        if (NotHeld(http, context, known, clock) is { } early) return early;
        if (reader.Read(form.Json(context.Caller!.Name), null, known, mistakes) is not var (minutes, by))
            return Page(http, context, catalogue, known, form, FormRefusal.Of(mistakes, context));
        var (outcome, now) = await meetings.ChangeAsync(meeting, known.Version, m => m with { Minutes = minutes }, by, "minutes", null, null, cancellation);
        return (outcome, now) switch
        {
            (ChangeOutcome.Done, _) => Results.Redirect(MeetingSheets.Saved(known.Id)),
            (ChangeOutcome.Conflict, { } other) => Conflict(http, context, catalogue, reader, other, form),
            _ => MeetingAccess.Missing(http, context),
        };
    }

    private static IResult? NotHeld(HttpContext http, SiteContext context, Meeting meeting, TimeProvider clock)
    {
        if (meeting is { Cancelled: false } && meeting.Date <= DanishDay.Of(clock)) return null;
        return SitePage.Say(http, 409, context.Say("Der kan ikke skrives referat", "Minutes cannot be written"), meeting.Cancelled
            ? context.Say("Mødet er aflyst.", "The meeting was called off.")
            : context.Say("Mødet er ikke holdt endnu.", "The meeting is not held yet."));
    }

    // Who meets with the same minutes of their own has sent them twice, and would have every new agreement twice.
    private static IResult Conflict(HttpContext http, SiteContext context, Catalogue catalogue, MinutesReader reader, Meeting now, MinutesForm form) =>
        now.By == context.Caller!.Name && reader.Read(form.Json(now.By), null, now, new Mistakes()) is var (sent, _) && SentTwice.Is(now.Minutes, sent)
            ? Results.Redirect(MeetingSheets.Saved(now.Id)) : Page(http, context, catalogue, now, form.After(now), FormRefusal.Conflict(now, context));

    private static IResult Page(HttpContext http, SiteContext context, Catalogue catalogue, Meeting meeting, MinutesForm form, FormRefusal? refusal) =>
        SitePage.Of<MinutesPageView>(
            http, new { Context = context, Catalogue = catalogue, Meeting = meeting, Form = form, Refusal = refusal }, refusal?.Status ?? 200);
}
