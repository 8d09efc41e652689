namespace Reporting.Application.Meetings;

/// <summary>
/// Writes mails about meetings down and sends their messages: the row first, and each mail once however often it is asked for.
/// </summary>
public sealed class MeetingLedger(DeliveryRepository deliveries, Queues queues, TimeProvider clock)
{
    /// <summary>Writes a mail down and sends its message, unless it was written down before.</summary>
    /// <param name="recipient">As in <see cref="Invitation.To"/>.</param>
    public async Task AddAsync(
        string batch, string id, DeliveryKind kind, string recipient, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(batch, id, cancellation) is not null) return;
        var now = clock.GetUtcNow();
        var delivery = new Delivery
        {
            Batch = batch, Id = id, Subscriber = recipient, Kind = kind, Areas = areas, Created = now, Changed = now, NextTry = now,
        };
        if (await deliveries.AddAsync(delivery, cancellation))
            await queues.SendAsync(QueueNames.Deliver, new DeliverMessage(batch, id), null, cancellation);
    }

    /// <summary>Writes a mail about a meeting down for each of its recipients who has an address.</summary>
    public async Task AddAsync(
        MeetingMailKind kind, Meeting meeting, int number, IEnumerable<string> to, MeetingContacts contacts, CancellationToken cancellation)
    {
        foreach (var mail in to.Where(t => contacts.Of(t) is not null).Select(t => new MeetingMail(kind, meeting.Id, number, t)))
            await AddAsync(BatchOf(meeting.Id), mail.Name, KindOf(kind), mail.Recipient, meeting.Areas, cancellation);
    }

    /// <summary>How far the mails of a sequence or sending have come.</summary>
    public async Task<MailCount> CountAsync(MeetingMailKind kind, string meeting, int number, CancellationToken cancellation)
    {
        var states = await deliveries.BeginningAsync(BatchOf(meeting), MeetingMail.Beginning(kind, meeting, number), cancellation)
            .Select(d => d.State).ToListAsync(cancellation);
        return new(states.Count(s => s == DeliveryState.Sent), states.Count(s => !Deliveries.IsEnded(s)),
            states.Count(s => s is DeliveryState.Rejected or DeliveryState.Failed));
    }

    /// <summary>The batch that the mails of a meeting belong to.</summary>
    public static string BatchOf(string meeting)
    {
        var id = MeetingId.Read(meeting)!.Value;
        return DeliveryRepository.MeetingMailsOf(id.Year, id.Region);
    }

    private static DeliveryKind KindOf(MeetingMailKind kind) =>
        kind == MeetingMailKind.Invitation ? DeliveryKind.Invitation : DeliveryKind.Material;
}

/// <summary>How far mails have come.</summary>
/// <param name="Sent">How many the mail server took.</param>
/// <param name="Waiting">How many are to be sent.</param>
/// <param name="Failed">How many were refused or given up.</param>
public sealed record MailCount(int Sent, int Waiting, int Failed)
{
    /// <summary>How many there are, those left out that were not needed any more.</summary>
    public int All => Sent + Waiting + Failed;
}
