using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Reporting.Documents;
using Reporting.Domain;

namespace Reporting.Application.Mail;

/// <summary>A mail as System.Net.Mail sends it.</summary>
public static class SmtpMessage
{
    /// <summary>
    /// A recipient's address, or null when the text is not just that: neither a list, nor a name with it, nor anything
    /// that would begin a line of its own.
    /// </summary>
    public static MailAddress? Recipient(string text) =>
        !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && MailAddress.TryCreate(text, out var address) && address.Address == text
            ? address : null;

    /// <summary>Puts contents and envelope together. The caller disposes it.</summary>
    /// <param name="to">The only recipient.</param>
    public static MailMessage Of(MailAddress to, MailEnvelope envelope, MailContent content, SmtpSettings settings)
    {
        var message = new MailMessage
        {
            From = settings.From, Subject = Line(content.Subject), SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(to);
        if (settings.ReplyTo is { } replyTo) message.ReplyToList.Add(replyTo);
        AddHeaders(message, envelope);
        message.AlternateViews.Add(View(content.Text, MediaTypeNames.Text.Plain, []));
        message.AlternateViews.Add(View(content.Html, MediaTypeNames.Text.Html, content.Pictures));
        foreach (var part in content.Attachments) message.Attachments.Add(AttachmentOf(part));
        return message;
    }

    private static void AddHeaders(MailMessage message, MailEnvelope envelope)
    {
        message.Headers["Message-ID"] = Line(envelope.MessageId);
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["List-Id"] = $"<resultatoversigter.{message.From!.Host}>";
        if (envelope.Leave is not { } leave) return;
        message.Headers["List-Unsubscribe"] = $"<{leave.AbsoluteUri}>";
        message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"; // RFC 8058
    }

    /// <summary>A text in which nothing can begin another header.</summary>
    private static string Line(string text) => string.Concat(text.Select(c => TypedText.Steers(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    private static AlternateView View(string text, string type, IReadOnlyList<MailPart> pictures)
    {
        var view = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        foreach (var picture in pictures)
        {
            view.LinkedResources.Add(new LinkedResource(StreamOf(picture), picture.ContentType)
            {
                ContentId = Line(picture.Name), TransferEncoding = TransferEncoding.Base64,
            });
        }

        return view;
    }

    private static Attachment AttachmentOf(MailPart part) => new(StreamOf(part), Line(part.Name), part.ContentType)
    {
        NameEncoding = Encoding.UTF8, TransferEncoding = TransferEncoding.Base64,
    };

    private static MemoryStream StreamOf(MailPart part) => new(part.Content.ToArray(), writable: false);
}
