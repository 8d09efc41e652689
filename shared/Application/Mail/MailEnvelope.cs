using System.Security.Cryptography;
using System.Text;

namespace Reporting.Application.Mail;

/// <summary>What is around a mail's contents.</summary>
/// <param name="To">The only recipient.</param>
/// <param name="MessageId">The same over all repeats of a delivery, so that a mail that came twice can be told from two mails.</param>
/// <param name="Leave">The link by which these mails are ended, or null.</param>
public sealed record MailEnvelope(string To, string MessageId, Uri? Leave)
{
    private const int HashLength = 32;

    /// <summary>What kind of mail it is.</summary>
    public DeliveryKind Kind { get; init; }

    /// <summary>Who is answered; null for whom the settings name.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The envelope of a delivery.</summary>
    /// <param name="to">The only recipient.</param>
    /// <param name="domain">The domain that the mails come from.</param>
    public static MailEnvelope Of(Delivery delivery, string to, Uri? leave, string domain)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{delivery.Batch}|{delivery.Id}"));
        return new MailEnvelope(to, $"<{Convert.ToHexStringLower(hash)[..HashLength]}@{domain}>", leave) { Kind = delivery.Kind };
    }
}

/// <summary>A mail ready to be sent.</summary>
/// <param name="Envelope">What is around it.</param>
/// <param name="Content">What it says.</param>
public sealed record OutgoingMail(MailEnvelope Envelope, MailContent Content);
