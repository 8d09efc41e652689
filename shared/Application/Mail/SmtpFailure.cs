using System.Net.Mail;
using System.Text.RegularExpressions;

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
        var text = Without(to, "the address", Without(settings.Login?.Password, "the password", status + Messages(failure)));
        // The server may name another that the mail was passed on to, or only what stands before the @.
        return WithoutName(to.Split('@')[0], Address().Replace(text, "(an address)"));
    }

    [GeneratedRegex(@"[^\s<>()@""',;:]+@[^\s<>()@""',;:]+")]
    private static partial Regex Address();

    // A number alone tells nobody, and may be part of the server's code.
    private static string WithoutName(string name, string text) => !name.Any(char.IsLetter) ? text
        : Regex.Replace(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", "(the address)", RegexOptions.IgnoreCase);

    // What was wrong with the network stands in the innermost.
    private static string Messages(Exception failure) =>
        failure.InnerException is null ? failure.Message : $"{failure.Message} {failure.GetBaseException().Message}";

    private static string Without(string? secret, string instead, string text) =>
        string.IsNullOrEmpty(secret) ? text : text.Replace(secret, $"({instead})", StringComparison.OrdinalIgnoreCase);
}
