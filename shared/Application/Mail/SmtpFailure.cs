using System.Net.Mail;

namespace Reporting.Application.Mail;

/// <summary>Tells what a failure to send means.</summary>
public static class SmtpFailure
{
    private const int FirstForGood = 500;

    // The server wants a login or encryption, or takes them not: an operator's affair, and no subscriber's.
    private static readonly int[] LoginTrouble = [530, 534, 535, 538];

    // What says of a recipient that there is no such mailbox; 5.7 with it is a rule of the server's instead (RFC 3463).
    private static readonly int[] NoMailbox = [550, 551, 553];
    private const string Policy = " 5.7.";

    /// <summary>What to do about a failure.</summary>
    /// <param name="failure">What the sending ended with.</param>
    /// <param name="settings">How it was sent.</param>
    /// <param name="to">The recipient, kept out of the reason.</param>
    public static SendOutcome OutcomeOf(Exception failure, SmtpSettings settings, string to)
    {
        var reason = Reason(failure, settings, to);
        if (failure is not SmtpException smtp || (int)smtp.StatusCode < FirstForGood || LoginTrouble.Contains((int)smtp.StatusCode))
            return SendOutcome.TryLater(reason);
        var mailbox = smtp is SmtpFailedRecipientException && NoMailbox.Contains((int)smtp.StatusCode);
        return SendOutcome.RefusedForGood(reason, mailbox && !reason.Contains(Policy, StringComparison.Ordinal));
    }

    private static string Reason(Exception failure, SmtpSettings settings, string to)
    {
        var status = failure is SmtpException { StatusCode: > 0 } smtp ? $"{(int)smtp.StatusCode} " : "";
        return Without(to, "the address", Without(settings.Login?.Password, "the password", status + Messages(failure)));
    }

    // What was wrong with the network stands in the innermost.
    private static string Messages(Exception failure) =>
        failure.InnerException is null ? failure.Message : $"{failure.Message} {failure.GetBaseException().Message}";

    private static string Without(string? secret, string instead, string text) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, $"({instead})", StringComparison.OrdinalIgnoreCase);
}
