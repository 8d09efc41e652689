namespace Reporting.Application.Meetings;

/// <summary>
/// Writes mails about meetings, and newsletters, down and sends their messages: the row first, and each mail once however often it
/// is asked for.
/// </summary>
public sealed class MeetingLedger(DeliveryRepository deliveries, Queues queues, TimeProvider clock)
{
    /// <summary>Writes a mail down and sends its message, unless it was written down before.</summary>
    /// <param name="recipient">As in <see cref="Invitation.To"/>.</param>
    public async Task AddAsync(
        string batch, string id, DeliveryKind kind, string recipient, IReadOnlyList<string> areas, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(batch, id, cancellation) is not null) return;
        var delivery = New(batch, id, kind, recipient, areas);
        if (await WriteAsync(delivery, cancellation)) await SendAsync(delivery, cancellation);
    }

    /// <summary>A mail to be written down.</summary>
    /// <param name="recipient">As in <see cref="Invitation.To"/>.</param>
    public Delivery New(string batch, string id, DeliveryKind kind, string recipient, IReadOnlyList<string> areas)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Batch = batch, Id = id, Subscriber = recipient, Kind = kind, Areas = areas, Created = now, Changed = now, NextTry = now,
        };
    }

    /// <summary>Writes a mail down.</summary>
    /// <returns>False when it was written down before.</returns>
    public Task<bool> WriteAsync(Delivery delivery, CancellationToken cancellation) => deliveries.AddAsync(delivery, cancellation);

    /// <summary>Sends the message of a mail that is written down.</summary>
    public Task SendAsync(Delivery delivery, CancellationToken cancellation) =>
        queues.SendAsync(QueueNames.Deliver, new DeliverMessage(delivery.Batch, delivery.Id), null, cancellation);

    /// <summary>Writes a mail about a meeting down for each of its recipients who has an address.</summary>
    public async Task AddAsync(
        MeetingMailKind kind, Meeting meeting, int number, IEnumerable<string> to, MeetingContacts contacts, CancellationToken cancellation)
    {
        var batch = BatchOf(meeting.Id);
        var there = await deliveries.NamesAsync(batch, MeetingMail.Beginning(kind, meeting.Id, number), cancellation);
        foreach (var mail in to.Where(t => contacts.Of(t) is not null).Select(t => new MeetingMail(kind, meeting.Id, number, t))
            .Where(m => !there.Contains(m.Name)))
            await AddAsync(batch, mail.Name, KindOf(kind), mail.Recipient, meeting.Areas, cancellation);
    }

    /// <summary>How far the mails of a sequence or sending have come.</summary>
    public async Task<MailCount> CountAsync(MeetingMailKind kind, string meeting, int number, CancellationToken cancellation)
    {
        var states = await deliveries.BeginningAsync(BatchOf(meeting), MeetingMail.Beginning(kind, meeting, number), cancellation)
            .Select(d => d.State).ToListAsync(cancellation);
        return MailCount.Of(states);
    }

    /// <summary>The batch that the mails of a meeting belong to.</summary>
    public static string BatchOf(string meeting)
    {
        var id = MeetingId.Read(meeting)!.Value;
        return DeliveryRepository.MeetingMailsOf(id.Year, id.Region);
    }

    /// <summary>The batch that reminders and mails about a meeting's minutes belong to.</summary>
    public static string RemindersOf(string meeting)
    {
        var id = MeetingId.Read(meeting)!.Value;
        return DeliveryRepository.RemindersOf(id.Year, id.Region);
    }

    private static DeliveryKind KindOf(MeetingMailKind kind) => kind switch
    {
        MeetingMailKind.Invitation => DeliveryKind.Invitation,
        MeetingMailKind.Material => DeliveryKind.Material,
        _ => DeliveryKind.Evaluation,
    };
}

/// <summary>How far mails have come.</summary>
/// <param name="Sent">How many the mail server took.</param>
/// <param name="Waiting">How many are to be sent.</param>
/// <param name="Failed">How many were refused or given up.</param>
public sealed record MailCount(int Sent, int Waiting, int Failed)
{
    /// <summary>Counts mails by their states.</summary>
    public static MailCount Of(IReadOnlyCollection<DeliveryState> states) => new(
        states.Count(s => s == DeliveryState.Sent), states.Count(s => !Deliveries.IsEnded(s)),
        states.Count(s => s is DeliveryState.Rejected or DeliveryState.Failed))
    {
        Dropped = states.Count(s => s is DeliveryState.Cancelled or DeliveryState.NotNeeded),
    };

    /// <summary>How many came to nothing, since who was to get them had left.</summary>
    public int Dropped { get; init; }

    /// <summary>Whether the plan of the mails was given up, so that none is written down until somebody asks again.</summary>
    public bool IsGivenUp { get; init; }
}
