using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Reporting.Application.Mail;

/// <summary>Tells what a failure to send means.</summary>
public static partial class SmtpFailure
{
    private const int FirstForGood = 500;

    // The server wants a login or encryption, or takes them not: an operator's affair, and no subscriber's.
    private static readonly int[] LoginTrouble = [530, 534, 535, 538];

    // What says of a recipient that there is no such mailbox; 5.7 with it is a rule of the server's instead (RFC 3463).
    private static readonly int[] NoMailbox = [550, 551, 553];
    private const string Policy = " 5.7.";

    /// <summary>Whether a failure is the mail server's or the network's; others are faults of ours.</summary>
    public static bool IsOfSending(Exception failure) =>
        failure is CommandException or ProtocolException or ServiceNotAuthenticatedException
        or AuthenticationException or SslHandshakeException or NotSupportedException // it knows no such login, encryption or address
        or IOException or SocketException or TimeoutException or OperationCanceledException;

    /// <summary>What to do about a failure.</summary>
    /// <param name="failure">What the sending ended with.</param>
    /// <param name="settings">How it was sent.</param>
    /// <param name="to">The recipient, kept out of the reason.</param>
    public static SendOutcome OutcomeOf(Exception failure, SmtpOptions settings, string to)
    {
        var reason = Reason(failure, settings, to);
        if (failure is not SmtpCommandException smtp || (int)smtp.StatusCode < FirstForGood || LoginTrouble.Contains((int)smtp.StatusCode))
            return SendOutcome.TryLater(reason);
        var mailbox = smtp.ErrorCode == SmtpErrorCode.RecipientNotAccepted && NoMailbox.Contains((int)smtp.StatusCode);
        return SendOutcome.RefusedForGood(reason, mailbox && !reason.Contains(Policy, StringComparison.Ordinal));
    }

    private static string Reason(Exception failure, SmtpOptions settings, string to)
    {
        var status = failure is SmtpCommandException smtp ? $"{(int)smtp.StatusCode} " : "";
        var text = Without(to, "the address", Without(settings.Login?.Password, "the password", status + Messages(failure, settings)));
        // The server may name another that the mail was passed on to, or only what stands before the @.
        return WithoutName(to.Split('@')[0], Address().Replace(text, "(an address)"));
    }

    [GeneratedRegex(@"[^\s<>()@""',;:]+@[^\s<>()@""',;:]+")]
    private static partial Regex Address();

    // A number alone tells nobody, and may be part of the server's code.
    private static string WithoutName(string name, string text) => !name.Any(char.IsLetter) ? text
        : Regex.Replace(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", "(the address)", RegexOptions.IgnoreCase);

    // What was wrong with the network stands in the innermost; the library's advice to programmers follows after its first line.
    private static string Messages(Exception failure, SmtpOptions settings)
    {
        if (failure is OperationCanceledException or TimeoutException)
            return $"The mail server timed out: the mail was not taken within {settings.Timeout.TotalSeconds} seconds.";
        var first = failure.Message.Split('\n')[0].Trim();
        return failure.InnerException is null ? first : $"{first} {failure.GetBaseException().Message}";
    }

    private static string Without(string? secret, string instead, string text) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, $"({instead})", StringComparison.OrdinalIgnoreCase);
}
