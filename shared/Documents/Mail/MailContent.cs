namespace Reporting.Documents.Mail;

/// <summary>A mail without its address: what is said, in two forms, and what goes with it.</summary>
/// <param name="Subject">The subject, without line breaks.</param>
/// <param name="Text">The text form, lines ended by a line feed.</param>
/// <param name="Html">The HTML form: a whole page.</param>
public sealed record MailContent(string Subject, string Text, string Html)
{
    /// <summary>Pictures that the HTML form shows as <c>cid:</c> with their place from 1, such as <c>cid:1</c>.</summary>
    public IReadOnlyList<MailPart> Pictures { get; init; } = [];

    /// <summary>Documents that go with it.</summary>
    public IReadOnlyList<MailPart> Attachments { get; init; } = [];

    /// <summary>The invitation it is; null when it is none.</summary>
    public MailCalendar? Calendar { get; init; }
}

/// <summary>A file in a mail.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Content">The bytes.</param>
public sealed record MailPart(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>An invitation in a mail (iCalendar, RFC 5545 and 6047).</summary>
/// <param name="Method">REQUEST or CANCEL, as in the file.</param>
/// <param name="Content">The file: UTF-8.</param>
public sealed record MailCalendar(string Method, ReadOnlyMemory<byte> Content);
