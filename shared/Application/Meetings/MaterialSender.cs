using Reporting.Application.Mail;

namespace Reporting.Application.Meetings;

/// <summary>Sends the material of meetings: the pack that was made last, to all who are invited or are contacts.</summary>
public sealed class MaterialSender(
    Catalogue catalogue, MeetingRepository meetings, AgendaRepository agendas, ContactRepository book, OrderRepository orders,
    OrderStore store, MeetingLedger ledger, MeetingMailAddresses addresses, MaterialFiles files, TimeProvider clock)
{
    /// <summary>The history's word for that the material was sent.</summary>
    public const string Sent = "material";

    /// <summary>The pack of a meeting that can be sent: of those that are made, the one ordered last; null when there is none.</summary>
    /// <param name="packs">Packs, newest first.</param>
    public static ListedOrder? Ready(Meeting meeting, IEnumerable<ListedOrder> packs) =>
        packs.FirstOrDefault(p => p is { IsRound: false, State: OrderState.Done } && p.IsFor(meeting));

    /// <summary>Sends a meeting's material and notes that it is sent.</summary>
    /// <param name="by">Who sends it.</param>
    /// <returns>As <see cref="MeetingRepository.ChangeAsync"/>; missing also when there is no pack to send.</returns>
    public async Task<(ChangeOutcome Outcome, Meeting? Meeting)> SendAsync(Meeting known, string by, CancellationToken cancellation)
    {
        if (Ready(known, await orders.PacksAsync(cancellation)) is not { } pack) return (ChangeOutcome.Missing, known);
        var to = (await book.OfAsync(known.Id, cancellation)).Recipients(known.Areas);
        var done = await meetings.ChangeAsync(known.Id, known.Version,
            m => MaterialSending.Send(m, pack.Id, to, by, clock.GetUtcNow(), DanishDay.Of(clock)), by, Sent, pack.Id, null, cancellation);
        if (done is (ChangeOutcome.Done, { } sent)) await OrderAsync(sent, cancellation);
        return done;
    }

    /// <summary>Writes down the mails of a meeting's last sending; again by a timer, so that what was cut off is sent as well.</summary>
    public async Task OrderAsync(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Material is not { } sent || IsOver(meeting)) return;
        await ledger.AddAsync(MeetingMailKind.Material, meeting, sent.Number, sent.To, await book.OfAsync(meeting.Id, cancellation),
            cancellation);
    }

    /// <summary>
    /// The mail that a delivery brings; null when it was sent anew since, the pack or the address is gone, or the meeting over.
    /// </summary>
    /// <param name="domain">The domain that the mails come from.</param>
    public async Task<OutgoingMail?> WriteAsync(Delivery delivery, string domain, CancellationToken cancellation)
    {
        if (MeetingMail.Read(delivery.Id) is not { } mail || await meetings.FindAsync(mail.Meeting, cancellation) is not { } meeting
            || meeting.Material is not { } sending || sending.Number != mail.Number || IsOver(meeting)) return null;
        var contacts = await book.OfAsync(meeting.Id, cancellation);
        if (contacts.Of(mail.Recipient) is not { } to || await store.FindAsync(sending.Order, cancellation) is not { } content) return null;
        var links = await addresses.OfAsync(meeting, contacts, mail.Recipient, agenda: true, cancellation);
        var items = (await agendas.OfAsync(meeting.Id, cancellation)).Select(i => i.Item).Where(i => meeting.Areas.Contains(i.Area));
        return MeetingMailAddresses.Put(delivery, to, contacts, domain, MaterialMail.Compose(
            meeting, catalogue, [.. items], links, files.Of(meeting, content, sending.Order),
            await files.AttachedAsync(content, sending.Order, cancellation)));
    }

    private bool IsOver(Meeting meeting) => meeting.Cancelled || meeting.Date < DanishDay.Of(clock);
}
