namespace Reporting.Domain.Distribution;

/// <summary>What a delivery brings.</summary>
public enum DeliveryKind
{
    /// <summary>The page or pages of a month.</summary>
    Overview,

    /// <summary>The verdicts that crossed a line.</summary>
    Alert,

    /// <summary>A month over many areas.</summary>
    Digest,

    /// <summary>The question whether the address is right.</summary>
    Confirmation,

    /// <summary>A reminder to a meeting's contact, who is no subscriber.</summary>
    Reminder,

    /// <summary>That areas have ended, and which ones the mails are about from now on.</summary>
    Succession,

    /// <summary>A report.</summary>
    Report,

    /// <summary>The invitation to a meeting, its change or its end.</summary>
    Invitation,

    /// <summary>The material of a meeting.</summary>
    Material,

    /// <summary>A mail about a meeting's minutes to one of its contacts, who is no subscriber; see <see cref="MinutesLetter"/>.</summary>
    Minutes,

    /// <summary>The questions about a meeting that was held, to one of its jobcentres.</summary>
    Evaluation,

    /// <summary>A newsletter.</summary>
    Newsletter,

    /// <summary>No mail itself: that a newsletter's mails are to be written down, which is tried and given up as a mail is.</summary>
    NewsletterPlan,
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, now or after a wait.</summary>
    Waiting,

    /// <summary>Being sent; one that stays so was cut off.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>
    /// There was nothing to say: a revision that changed nothing of it, a reminder of what is no longer due or whose contact
    /// is gone, or a newsletter's plan that is done.
    /// </summary>
    NotNeeded,

    /// <summary>The mail server refused it for good.</summary>
    Rejected,

    /// <summary>Given up after a day of tries, or its message was given up.</summary>
    Failed,

    /// <summary>The subscriber had left.</summary>
    Cancelled,
}

/// <summary>One mail to one subscriber. Written before it is sent.</summary>
public sealed record Delivery
{
    /// <summary>
    /// What it belongs to: a run such as <c>2026M03-000001</c>, <c>subscriptions</c>, <c>successions</c>, or a region's year such as
    /// <c>reminders-2026-084</c> or <c>meetings-2026-084</c>; a newsletter such as <c>newsletters-2026-4f2a9c1d0b7e</c>.
    /// </summary>
    public required string Batch { get; init; }

    /// <summary>Unique in its batch and the same over all repeats: subscriber, kind and first area, or the report's name.</summary>
    public required string Id { get; init; }

    /// <summary>The subscriber's id; for a mail about a meeting the contact: region, an area's code, or an invited person's mark;
    /// for the plan of a newsletter its region's code.</summary>
    public required string Subscriber { get; init; }

    /// <summary>What it brings.</summary>
    public required DeliveryKind Kind { get; init; }

    /// <summary>The codes of the areas it is about.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Which report it brings; null for all else.</summary>
    public ReportSubscription? Report { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How many times it was handed to the mail server, or tried to.</summary>
    public int Tries { get; init; }

    /// <summary>What went wrong last, or null.</summary>
    public string? Error { get; init; }

    /// <summary>When it was written down, or last opened again.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When its state last changed.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>The earliest time of the next try.</summary>
    public DateTimeOffset NextTry { get; init; }

    /// <summary>The version of the stored row; null before it is stored.</summary>
    public string? Version { get; init; }
}

/// <summary>When a delivery may be sent, and when it is over.</summary>
public static class Deliveries
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxLength = TimeSpan.FromHours(24);

    /// <summary>What one must have asked for to get a kind of delivery; nothing for a confirmation and for news of the mails themselves.</summary>
    public static SubscriptionKinds AskedBy(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Overview => SubscriptionKinds.Overview,
        DeliveryKind.Alert => SubscriptionKinds.Alerts,
        DeliveryKind.Digest => SubscriptionKinds.Digest,
        DeliveryKind.Report => SubscriptionKinds.Reports,
        DeliveryKind.Newsletter => SubscriptionKinds.Newsletters,
        _ => SubscriptionKinds.None,
    };

    /// <summary>Whether a choice asks for what a delivery brings.</summary>
    public static bool IsAskedFor(Delivery delivery, SubscriptionChoice choice) => choice.Kinds.HasFlag(AskedBy(delivery.Kind))
        && (delivery.Report is not { } report || choice.Reports.Any(r => r.Name == report.Name));

    /// <summary>Whether nothing more happens to it by itself.</summary>
    public static bool IsEnded(DeliveryState state) => state is not (DeliveryState.Waiting or DeliveryState.Sending);

    /// <summary>When an open delivery may be sent: when its time comes, or when a sender that was cut off has had its time.</summary>
    /// <param name="delivery">A delivery that waits or is being sent.</param>
    /// <param name="lease">How long a sender may take.</param>
    public static DateTimeOffset DueAt(Delivery delivery, TimeSpan lease) =>
        delivery.State == DeliveryState.Sending ? delivery.Changed + lease : delivery.NextTry;

    /// <summary>Whether it may be sent now.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="lease">How long a sender may take.</param>
    /// <param name="now">The time.</param>
    public static bool IsDue(Delivery delivery, TimeSpan lease, DateTimeOffset now) =>
        !IsEnded(delivery.State) && DueAt(delivery, lease) <= now;

    /// <summary>Whether it has been due for so long that its message seems lost.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="lease">How long a sender may take.</param>
    /// <param name="patience">How long a message may take.</param>
    /// <param name="now">The time.</param>
    public static bool IsLost(Delivery delivery, TimeSpan lease, TimeSpan patience, DateTimeOffset now) =>
        IsDue(delivery, lease, now - patience) && delivery.Changed + patience <= now;

    /// <summary>How long to wait after a try: at first as long as is given, then twice as long each time, an hour at most.</summary>
    /// <param name="tries">How many tries there were, 1 or more.</param>
    /// <param name="first">The first wait.</param>
    public static TimeSpan Wait(int tries, TimeSpan first)
    {
        var wait = first * Math.Pow(2, Math.Clamp(tries - 1, 0, 20));
        return wait < MaxWait ? wait : MaxWait;
    }

    /// <summary>Whether it was tried for a day, so that it is given up.</summary>
    public static bool IsTooOld(Delivery delivery, DateTimeOffset now) => now - delivery.Created >= MaxLength;
}
