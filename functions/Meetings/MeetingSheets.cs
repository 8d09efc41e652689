using Reporting.Domain;
using Reporting.Functions.Website;
using Reporting.Storage;

namespace Reporting.Functions.Meetings;

/// <summary>Shows meetings to who may see them.</summary>
public sealed class MeetingSheets(
    Catalogue catalogue, MeetingLedger meetings, AgendaLedger agendas, ContactBook book, OrderAccess orders, ItemLinks links, TimeProvider clock)
{
    private const int MaxChanges = 50;

    /// <summary>The name in the address that says which part of the history is shown: what came before the change with this key.</summary>
    public const string Before = "before";

    /// <summary>A meeting's page.</summary>
    /// <param name="typed">The form as it was sent; null for the meeting as it is.</param>
    /// <param name="refusal">Why the form was not taken; null when none was sent.</param>
    public async Task<IResult> PageAsync(
        HttpContext http, SiteContext context, Meeting meeting, CancellationToken cancellation, MeetingForm? typed = null, FormRefusal? refusal = null) =>
        SitePage.Of<MeetingPageView>(http, new
        {
            Context = context, Catalogue = catalogue, Sheet = await ReadAsync(meeting, context.Caller!, HistoryKey.Read(http.Request.Query[Before]), cancellation),
            Form = typed ?? MeetingForm.Of(meeting), Refusal = refusal, IsTyped = typed is not null,
        }, refusal?.Status ?? 200);

    /// <summary>Answers a change: leads to the meeting's page when it is done, so that loading that again sends nothing again.</summary>
    /// <param name="typed">The form as it was sent; null when there was nothing to type.</param>
    public async Task<IResult> AnswerAsync(
        HttpContext http, SiteContext context, (ChangeOutcome Outcome, Meeting? Now) change, CancellationToken cancellation, MeetingForm? typed = null) => change switch
    {
        (ChangeOutcome.Done, { } done) => Results.Redirect(Saved(done.Id)),
        (ChangeOutcome.Conflict, { } now) => await PageAsync(http, context, now, cancellation, typed,
            typed is null ? FormRefusal.Overtaken(now, context) : FormRefusal.Conflict(now, context)),
        _ => MeetingAccess.Missing(http, context),
    };

    /// <summary>The address of a meeting's page that says that a change is saved.</summary>
    public static string Saved(string id) => $"/meetings/{id}?saved=1";

    private async Task<MeetingSheet> ReadAsync(Meeting meeting, Caller caller, string? before, CancellationToken cancellation)
    {
        var (mayChange, today) = (MeetingAccess.MayChange(meeting, caller), DanishDay.Of(clock));
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        return new(
            meeting, [.. (await agendas.OfAsync(meeting.Id, cancellation)).Where(i => meeting.Areas.Contains(i.Item.Area))],
            mayChange ? [.. meeting.Areas.Prepend(MeetingReminder.Region).Where(c => contacts.Of(c) is not null)] : [],
            await BeforeAsync(meeting, caller, cancellation), Kept(await meetings.HistoryBeforeAsync(meeting.Id, before, MaxChanges, cancellation), meeting),
            mayChange && !meeting.Cancelled && meeting.Date >= today ? await links.OfAsync(meeting, cancellation) : [],
            [.. (await orders.AllAsync(caller, cancellation)).Where(o => IsFor(o, meeting))], mayChange, today);
    }

    private static bool IsFor(ListedOrder order, Meeting meeting) => order.Meeting is { } named ? named == meeting.Id
        : !order.IsRound && order.Date == meeting.Date && order.Areas.Order().SequenceEqual(meeting.Areas.Order());

    // Of an area that met with the region first and is not in the meeting any longer, the others do not read what it wrote.
    private static HistoryPage Kept(HistoryPage page, Meeting meeting) =>
        page with { Entries = [.. page.Entries.Select(e => e with { Change = Kept(e.Change, meeting) })] };

    private static MeetingChange Kept(MeetingChange change, Meeting meeting) =>
        change is { Meeting: null, Detail: { } detail } && !meeting.Areas.Any(a => detail == a || detail.StartsWith(a + ": ", StringComparison.Ordinal))
            ? change with { Detail = null } : change;

    // What a jobcentre agreed alone with the region is not for the others at a joint meeting.
    private async Task<IReadOnlyList<PastAgreement>> BeforeAsync(Meeting meeting, Caller caller, CancellationToken cancellation)
    {
        var own = meeting.Areas.Where(a => caller.May(Permission.See, ProtectedResource.Of(meeting) with { Areas = [a] }));
        return [.. (await Task.WhenAll(own.Select(a => meetings.AgreementsBeforeAsync(a, [a], meeting.Date, cancellation)))).SelectMany(a => a)];
    }
}
