using Reporting.Website.Evaluations;

namespace Reporting.Website.Meetings;

/// <summary>Reads meetings for who may see them.</summary>
public sealed class MeetingDetailsPage(
    Catalogue catalogue, MeetingRepository meetings, AgendaRepository agendas, ContactRepository book, OrderAccess orders, ItemLinks links,
    MeetingInputRepository inputs, MeetingLedger ledger, MinutesDetailsPage minutes, EvaluationDetailsPage evaluations,
    TimeProvider clock)
{
    private const int MaxChanges = 50;

    /// <summary>The name in the address that says which part of the history is shown: what came before the change with this key.</summary>
    public const string Before = "before";

    /// <summary>The address of a meeting's page that says that a change is saved.</summary>
    public static string Saved(string id) => $"/meetings/{id}?saved=1";

    /// <summary>All that a meeting's page shows.</summary>
    /// <param name="caller">Who is to see it.</param>
    /// <param name="mayChange">Whether the caller may change the meeting.</param>
    /// <param name="before">The key of the change before which the history is shown; null for the newest.</param>
    public async Task<MeetingDetails> ReadAsync(Meeting meeting, Caller caller, bool mayChange, string? before,
        CancellationToken cancellation)
    {
        var today = DanishDay.Of(clock);
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        var packs = (await orders.AllAsync(caller, cancellation)).Where(o => o.IsFor(meeting)).ToList();
        var to = contacts.Recipients(meeting.Areas);
        return new(
            meeting, [.. (await agendas.OfAsync(meeting.Id, cancellation)).Where(i => meeting.Areas.Contains(i.Item.Area))],
            mayChange ? [.. meeting.Areas.Prepend(MeetingReminder.Region).Where(c => contacts.Of(c) is not null)] : [],
            await BeforeAsync(meeting, caller, cancellation),
            Kept(await meetings.HistoryBeforeAsync(meeting.Id, before, MaxChanges, cancellation), meeting),
            mayChange && !meeting.Cancelled && meeting.Date >= today ? await links.OfAsync(meeting, cancellation) : [],
            packs, mayChange, today)
        {
            Inputs = (await inputs.OfAsync(meeting.Id, cancellation)).Within(meeting.Areas),
            People = mayChange ? [.. contacts.People.Select(p => p with { Mail = "" })] : [],
            Invited = meeting.Invitation is { } sent
                ? await ledger.CountAsync(MeetingMailKind.Invitation, meeting.Id, sent.Sequence, cancellation) : null,
            MaterialMails = meeting.Material is { } material
                ? await ledger.CountAsync(MeetingMailKind.Material, meeting.Id, material.Number, cancellation) : null,
            Recipients = to.Count, Uninvited = to.Except(meeting.Invitation?.To ?? []).Count(),
            ReadyPack = MaterialSender.Ready(meeting, packs),
            MayWriteFor = AgendaAuthor.AreasOf(meeting, caller, mayChange),
            Minutes = await minutes.ReadAsync(meeting, caller, mayChange, cancellation),
            Evaluation = await evaluations.ReadAsync(meeting, caller, mayChange, cancellation),
        };
    }

    // Of an area that met with the region first and is not in the meeting any longer, the others do not read what it wrote.
    private static HistoryPage Kept(HistoryPage page, Meeting meeting) =>
        page with { Entries = [.. page.Entries.Select(e => e with { Change = Kept(e.Change, meeting) })] };

    private static MeetingChange Kept(MeetingChange change, Meeting meeting) =>
        change is { Meeting: null, Detail: { } detail }
            && !meeting.Areas.Any(a => detail == a || detail.StartsWith(a + ": ", StringComparison.Ordinal))
            ? change with { Detail = null } : change;

    // What a jobcentre agreed alone with the region is not for the others at a joint meeting.
    private async Task<IReadOnlyList<PastAgreement>> BeforeAsync(Meeting meeting, Caller caller, CancellationToken cancellation)
    {
        var own = meeting.Areas.Where(a => caller.May(Permission.See, ProtectedResource.Of(meeting) with { Areas = [a] }));
        return [.. (await Task.WhenAll(own.Select(a => meetings.AgreementsBeforeAsync(
            a, [a], meeting.Date, cancellation, catalogue.Succession.Lineage)))).SelectMany(a => a)];
    }
}
