namespace Reporting.Functions;

/// <summary>What became of a mail that was to be sent.</summary>
internal enum SendResult
{
    /// <summary>The mail server took it.</summary>
    Accepted,

    /// <summary>It will never be taken.</summary>
    RefusedForGood,

    /// <summary>It may be taken later.</summary>
    TryLater,
}

/// <summary>What became of a mail that was to be sent, and why. The reason names neither address nor password.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why it was not taken; null when it was.</param>
/// <param name="Mailbox">Whether it was the recipient's mailbox that was refused, rather than this mail.</param>
internal sealed record SendOutcome(SendResult Result, string? Reason, bool Mailbox)
{
    public static SendOutcome Accepted { get; } = new(SendResult.Accepted, null, false);

    public static SendOutcome RefusedForGood(string reason, bool mailbox) => new(SendResult.RefusedForGood, reason, mailbox);

    public static SendOutcome TryLater(string reason) => new(SendResult.TryLater, reason, false);
}
