namespace Reporting.Domain.Distribution;

/// <summary>What a subscriber wants to be sent.</summary>
[Flags]
public enum SubscriptionKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The overview (resultatoversigt) of each area, each month.</summary>
    Overview = 1,

    /// <summary>A mail when a verdict crosses a line.</summary>
    Alerts = 2,

    /// <summary>One mail a month over all areas, sorted by seriousness.</summary>
    Digest = 4,

    /// <summary>Reports; <see cref="SubscriptionChoice.Reports"/> says which.</summary>
    Reports = 8,

    /// <summary>The newsletters of the regions that the areas are in.</summary>
    Newsletters = 16,
}

/// <summary>Where a subscription stands.</summary>
public enum SubscriberState
{
    /// <summary>Signed up; the address is not confirmed, and only the confirmation is sent to it.</summary>
    Unconfirmed,

    /// <summary>Confirmed.</summary>
    Active,

    /// <summary>The address refused mails for good several times; nothing is sent until it is confirmed again.</summary>
    Suspended,
}

/// <summary>What is sent to a subscriber, and how.</summary>
/// <param name="Areas">
/// The codes of the areas, at least one unless only reports are wanted. In alerts, digests and newsletters a region stands for itself
/// and its municipalities; in overviews for its own page.
/// </param>
/// <param name="Kinds">What is wanted, at least one.</param>
/// <param name="Language">The language of the mails.</param>
/// <param name="PerArea">Whether each area comes in a mail of its own rather than one mail per kind.</param>
public sealed record SubscriptionChoice(IReadOnlyList<string> Areas, SubscriptionKinds Kinds, Language Language, bool PerArea)
{
    /// <summary>The reports that are wanted, each once; none in what was chosen before there were any.</summary>
    [LeftOutWhenEmpty]
    public IReadOnlyList<ReportSubscription> Reports { get; init; } = [];

    /// <summary>The codes of all areas that any mail is about, reports included; and the ids of their groups.</summary>
    public IEnumerable<string> Codes() => Areas.Concat(Reports.Select(r => r.Of)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether both say the same.</summary>
    public static bool IsSame(SubscriptionChoice? one, SubscriptionChoice other) =>
        one is not null && one.Areas.SequenceEqual(other.Areas) && one.Reports.SequenceEqual(other.Reports)
        && one with { Areas = other.Areas, Reports = other.Reports } == other;

    /// <summary>The choice without some kinds of mail.</summary>
    public SubscriptionChoice Without(SubscriptionKinds kinds) => this with
    {
        Kinds = Kinds & ~kinds, Reports = kinds.HasFlag(SubscriptionKinds.Reports) ? [] : Reports,
    };
}

/// <summary>Somebody who gets mails.</summary>
public sealed record Subscriber
{
    /// <summary>A random id; it tells nothing of the person.</summary>
    public required string Id { get; init; }

    /// <summary>The mail address: the only personal data that is kept.</summary>
    public required string Mail { get; init; }

    /// <summary>What is sent.</summary>
    public required SubscriptionChoice Choice { get; init; }

    /// <summary>What was asked for and waits for the address to confirm it, or null.</summary>
    public SubscriptionChoice? Wanted { get; init; }

    /// <summary>The number of the question that was asked last, from 1.</summary>
    public int Asked { get; init; }

    /// <summary>The number up to which questions are settled: their links confirm nothing any longer.</summary>
    public int Settled { get; init; }

    /// <summary>Where the subscription stands.</summary>
    public SubscriberState State { get; init; }

    /// <summary>How many mails in a row the address has refused for good.</summary>
    public int Refusals { get; init; }

    /// <summary>When it was signed up for.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When the address confirmed last, or null.</summary>
    public DateTimeOffset? Confirmed { get; init; }
}
