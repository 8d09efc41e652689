using System.Text;
using MimeKit;

namespace Reporting.Application.Mail;

/// <summary>A mail as it goes over the line.</summary>
public static class SmtpMessage
{
    private const string CalendarName = "invite.ics";

    private static readonly ParserOptions OneAddress =
        new() { AllowAddressesWithoutDomain = false, AllowUnquotedCommasInAddresses = false };

    /// <summary>
    /// A recipient's address, or null when the text is not just that: neither a list, nor a name with it, nor anything
    /// that would begin a line of its own.
    /// </summary>
    public static MailboxAddress? Recipient(string text) =>
        !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && MailboxAddress.TryParse(OneAddress, text, out var address)
        && (address.Address == text || address.GetAddress(idnEncode: true) == text) ? address : null;

    /// <summary>Puts contents and envelope together. The caller disposes it.</summary>
    /// <param name="to">The only recipient.</param>
    public static MimeMessage Of(MailboxAddress to, MailEnvelope envelope, MailContent content, MailOptions options)
    {
        var message = new MimeMessage([options.Sender], [to], Line(content.Subject), Body(content, PictureId(envelope)));
        if ((envelope.ReplyTo is { } own ? Recipient(own) : options.AnswerTo) is { } replyTo) message.ReplyTo.Add(replyTo);
        message.Headers[HeaderId.MessageId] = Line(envelope.MessageId);
        message.Headers[HeaderId.AutoSubmitted] = "auto-generated";
        message.Headers[HeaderId.ListId] = $"<{ListOf(envelope.Kind)}.{options.Sender.Domain}>";
        if (envelope.Leave is not { } leave) return message;
        message.Headers.Add(InOneLine(HeaderId.ListUnsubscribe, $"<{leave.AbsoluteUri}>"));
        message.Headers[HeaderId.ListUnsubscribePost] = "List-Unsubscribe=One-Click"; // RFC 8058
        return message;
    }

    // So that who gets several can sort them; what is sent once and about meetings has a list each, too (RFC 2919).
    private static string ListOf(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Overview => "resultatoversigter",
        DeliveryKind.Alert => "aendringer",
        DeliveryKind.Digest => "overblik",
        DeliveryKind.Report => "rapporter",
        DeliveryKind.Newsletter or DeliveryKind.NewsletterPlan => "nyhedsbreve",
        DeliveryKind.Confirmation or DeliveryKind.Succession => "abonnement",
        DeliveryKind.Evaluation => "evaluering",
        _ => "moeder",
    };

    // Unique in the world, as RFC 2392 asks: some programs mix up pictures of several mails otherwise.
    private static Func<int, string> PictureId(MailEnvelope envelope) => place => $"{place}.{Line(envelope.MessageId).Trim('<', '>')}";

    // Folded it would be right, too, but begin with an empty line, which not everybody reads.
    private static Header InOneLine(HeaderId id, string value, string start = "")
    {
        var header = new Header(id, start);
        header.SetRawValue(Encoding.ASCII.GetBytes($" {value}\r\n"));
        return header;
    }

    private static MimeEntity Body(MailContent content, Func<int, string> id)
    {
        var ids = content.Pictures.Select((_, i) => id(i + 1)).ToList();
        var html = Text("html", ids.Index().Aggregate(content.Html,
            (text, i) => text.Replace($"<img src=\"cid:{i.Index + 1}\"", $"<img src=\"cid:{i.Item}\"", StringComparison.Ordinal)));
        MimeEntity shown = ids.Count == 0 ? html : Together(new MultipartRelated { html }, content.Pictures.Zip(ids, Picture));
        var body = new MultipartAlternative { Text("plain", content.Text), shown };
        var files = content.Attachments.AsEnumerable();
        if (content.Calendar is { } calendar)
        {
            body.Add(Calendar(calendar));
            files = files.Append(new(CalendarName, "application/ics", calendar.Content));
        }

        return files.Any() ? Together(new Multipart("mixed") { body }, files.Select(Attachment)) : body;
    }

    // Among the forms of the mail, with its method, for programs that show an invitation with buttons; and as a file for all others.
    private static TextPart Calendar(MailCalendar calendar)
    {
        var part = new TextPart("calendar")
        {
            Text = Encoding.UTF8.GetString(calendar.Content.Span), ContentTransferEncoding = ContentEncoding.Base64,
        };
        part.ContentType.Parameters["method"] = calendar.Method;
        return part;
    }

    private static Multipart Together(Multipart first, IEnumerable<MimeEntity> others)
    {
        foreach (var other in others) first.Add(other);
        return first;
    }

    // Of ASCII alone, so that no server on the way has to write it anew; lines are ended as mails end them when it is sent.
    private static TextPart Text(string subtype, string text) =>
        new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    private static MimePart Picture(MailPart picture, string id)
    {
        var part = FileOf(picture, ContentDisposition.Inline);
        part.ContentId = id;
        return part;
    }

    private static MimePart Attachment(MailPart part) => FileOf(part, ContentDisposition.Attachment);

    private static MimePart FileOf(MailPart file, string disposition)
    {
        var part = new MimePart(file.ContentType)
        {
            Content = new MimeContent(new MemoryStream(file.Content.ToArray(), writable: false)),
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        part.Headers.Replace(InOneLine(HeaderId.ContentType, $"{file.ContentType}; {FileNames.Parameter("name", Line(file.Name))}", file.ContentType));
        part.Headers.Replace(
            InOneLine(HeaderId.ContentDisposition, $"{disposition}; {FileNames.Parameter("filename", Line(file.Name))}", disposition));
        return part;
    }

    /// <summary>A text in which nothing can begin another header.</summary>
    private static string Line(string text) => string.Concat(text.Select(c => TypedText.Steers(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
