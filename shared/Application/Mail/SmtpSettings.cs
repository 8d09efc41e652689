using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;
using Reporting.Application.Settings;

namespace Reporting.Application.Mail;

/// <summary>How mails are sent. Where a setting is wrong its default stands in, and nothing is sent until it is mended.</summary>
/// <param name="Host">The mail server's name.</param>
/// <param name="Port">The port it takes mails at.</param>
/// <param name="StartTls">Whether the connection must be encrypted.</param>
/// <param name="Login">The user and password, or null.</param>
/// <param name="Timeout">How long the sending of one mail may take.</param>
/// <param name="From">Who the mails come from.</param>
/// <param name="ReplyTo">Who is answered, or null.</param>
/// <param name="Retry">How long to wait after the first try that failed.</param>
/// <param name="ValidationErrors">What is wrong, a sentence each.</param>
public sealed record SmtpSettings(
    string Host, int Port, bool StartTls, NetworkCredential? Login, TimeSpan Timeout, MailboxAddress From, MailboxAddress? ReplyTo,
    TimeSpan Retry, IReadOnlyList<string> ValidationErrors)
{
    /// <summary>The address that people can write to; null when none is set.</summary>
    public string? Contact => ReplyTo?.Address ?? (From.Domain == "invalid" ? null : From.Address);

    /// <summary>How long a claimed delivery is left to its sender: once for the writing of the mail, once for the sending.</summary>
    public TimeSpan Lease => 2 * Timeout;

    /// <summary>Reads the settings.</summary>
    /// <param name="read">Gives a setting's text, or null when it is not set.</param>
    public static SmtpSettings Read(Func<string, string?> read) => new Reader(read).Read();

    private sealed class Reader(Func<string, string?> read)
    {
        private static readonly MailboxAddress Nobody = new("", "nobody@invalid");
        private static readonly ParserOptions WithDomain = new() { AllowAddressesWithoutDomain = false };
        private readonly List<string> errors = [];

        public SmtpSettings Read() => new(
            Required("Smtp__Host", "the mail server's name"), Number("Smtp__Port", 25, 65535), Flag("Smtp__StartTls"), Login(),
            TimeSpan.FromSeconds(Number("Smtp__TimeoutSeconds", 30, 300)), Address("Mail__From", required: true) ?? Nobody,
            Address("Mail__ReplyTo", required: false), TimeSpan.FromSeconds(Number("Mail__RetrySeconds", 60, 3600)), errors);

        private string Required(string name, string what)
        {
            if (read(name) is { Length: > 0 } text) return text;
            errors.Add($"{name} is not set, so no mail can be sent; set it to {what}.");
            return "";
        }

        private int Number(string name, int usual, int max)
        {
            if (read(name) is not { Length: > 0 } text) return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max)
                return number;
            errors.Add($"{name} is '{text}'; write a whole number from 1 to {max}.");
            return usual;
        }

        private bool Flag(string name)
        {
            if (read(name) is not { Length: > 0 } text) return false;
            if (!bool.TryParse(text, out var flag)) errors.Add($"{name} is '{text}'; write true or false.");
            return flag;
        }

        private NetworkCredential? Login()
        {
            var (user, password) = (read("Smtp__User") ?? "", read("Smtp__Password") ?? "");
            if ((user.Length == 0) != (password.Length == 0)) errors.Add("Set both Smtp__User and Smtp__Password, or neither.");
            if (VaultReference.ErrorIn("Smtp__Password", password) is { } error) errors.Add(error);
            return user.Length == 0 ? null : new NetworkCredential(user, password);
        }

        private MailboxAddress? Address(string name, bool required)
        {
            var text = required ? Required(name, "the address that mails come from") : read(name) ?? "";
            if (text.Length == 0) return null;
            if (!text.Any(char.IsControl) && MailboxAddress.TryParse(WithDomain, text, out var address) && Ascii.IsValid(address.LocalPart))
                return address;
            errors.Add($"{name} is '{text}', which is no mail address in plain letters; write for example overblik@example.dk.");
            return null;
        }
    }
}
