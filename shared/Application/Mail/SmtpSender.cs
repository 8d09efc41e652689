using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Reporting.Application.Mail;

/// <summary>Hands mails to the mail server, one connection and one recipient each.</summary>
public sealed class SmtpSender(IOptions<SmtpOptions> server, IOptions<MailOptions> mail)
{
    private readonly SmtpOptions settings = server.Value;

    /// <summary>
    /// Tries to send a mail, within the time that the settings give. Once begun it is not called off from outside, since
    /// nobody could tell whether it had been taken.
    /// </summary>
    public async Task<SendOutcome> SendAsync(MailEnvelope envelope, MailContent content)
    {
        if (string.Join(' ', settings.Missing().Concat(mail.Value.Missing())) is { Length: > 0 } missing)
            return SendOutcome.TryLater(missing);
        if (SmtpMessage.Recipient(envelope.To) is not { } to)
            return SendOutcome.RefusedForGood("What the subscriber gave is not one mail address.", mailbox: true);
        using var message = SmtpMessage.Of(to, envelope, content, mail.Value);
        using var limit = new CancellationTokenSource(settings.Timeout);
        using var client = Client();
        try
        {
            await ConnectAsync(client, limit.Token);
            await client.SendAsync(FormatFor(to, client), message, limit.Token);
        }
        catch (Exception failure) when (SmtpFailure.IsOfSending(failure))
        {
            return SmtpFailure.OutcomeOf(failure, settings, envelope.To);
        }

        await TakeLeaveAsync(client, limit.Token);
        return SendOutcome.Accepted;
    }

    // Revocation is not looked up: an organisation's own mail server often has a certificate whose list is in its directory alone.
    private SmtpClient Client() => new() { Timeout = (int)settings.Timeout.TotalMilliseconds, CheckCertificateRevocation = false };

    private async Task ConnectAsync(SmtpClient client, CancellationToken limit)
    {
        await client.ConnectAsync(settings.Host, settings.Port, settings.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None,
            limit);
        // A server that offers no login takes mails without, or says that it does not.
        if (settings.Login is { } login && client.Capabilities.HasFlag(SmtpCapabilities.Authentication))
            await client.AuthenticateAsync(login, limit);
    }

    // Only an address that needs it: few servers take such addresses.
    private static FormatOptions FormatFor(MailboxAddress to, SmtpClient client)
    {
        if (Ascii.IsValid(to.LocalPart)) return FormatOptions.Default;
        return client.Capabilities.HasFlag(SmtpCapabilities.UTF8) ? new FormatOptions { International = true }
            : throw new NotSupportedException("The mail server takes no addresses in other letters than ASCII (it has no SMTPUTF8).");
    }

    // The mail is taken, whatever happens now.
    private static async Task TakeLeaveAsync(SmtpClient client, CancellationToken limit)
    {
        try
        {
            await client.DisconnectAsync(quit: true, limit);
        }
        catch (Exception failure) when (SmtpFailure.IsOfSending(failure))
        {
            // The server did not wait for it.
        }
    }
}
