using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Reporting.Documents;

namespace Reporting.Application.Mail;

/// <summary>Hands mails to the mail server, one connection and one recipient each.</summary>
public sealed class SmtpSender(SmtpSettings settings)
{
    /// <summary>Tries to send a mail. Once begun it is not called off, since nobody could tell whether it had been taken.</summary>
    public async Task<SendOutcome> SendAsync(MailEnvelope envelope, MailContent content)
    {
        if (settings.Mistakes.Count > 0) return SendOutcome.TryLater(string.Join(' ', settings.Mistakes));
        if (SmtpMessage.Recipient(envelope.To) is not { } to)
            return SendOutcome.RefusedForGood("What the subscriber gave is not one mail address.", mailbox: true);
        using var message = SmtpMessage.Of(to, envelope, content, settings);
        try
        {
            await SendAsync(message);
            return SendOutcome.Accepted;
        }
        catch (Exception failure) when (failure
            is SmtpException or IOException or SocketException or AuthenticationException)
        {
            return SmtpFailure.OutcomeOf(failure, settings, envelope.To);
        }
    }

    private async Task SendAsync(MailMessage message)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            // A cancellation would not be heard while the last answer is waited for; this is.
            Timeout = (int)settings.Timeout.TotalMilliseconds,
            EnableSsl = settings.StartTls,
            UseDefaultCredentials = false,
            Credentials = settings.Login,
            // Only an address that needs it: few servers take such addresses.
            DeliveryFormat = Ascii.IsValid(message.To[0].User) ? SmtpDeliveryFormat.SevenBit : SmtpDeliveryFormat.International,
        };
        await client.SendMailAsync(message);
    }
}
