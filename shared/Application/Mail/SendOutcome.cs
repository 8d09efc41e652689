namespace Reporting.Application.Mail;

/// <summary>What became of a mail that was to be sent.</summary>
public enum SendResult
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
public sealed record SendOutcome(SendResult Result, string? Reason, bool Mailbox)
{
    /// <summary>The server took the mail.</summary>
    public static SendOutcome Accepted { get; } = new(SendResult.Accepted, null, false);

    /// <summary>The server refused it, and would again.</summary>
    public static SendOutcome RefusedForGood(string reason, bool mailbox) => new(SendResult.RefusedForGood, reason, mailbox);

    /// <summary>It could not be sent now.</summary>
    public static SendOutcome TryLater(string reason) => new(SendResult.TryLater, reason, false);
}
