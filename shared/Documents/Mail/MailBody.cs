namespace Reporting.Documents.Mail;

/// <summary>A mail as data. Both its forms are written from it, so that they say the same.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Blocks">What it says, beginning with a heading of level 1.</param>
/// <param name="Footer">Why it came and how to be rid of it.</param>
internal sealed record MailBody(Language Language, string Subject, IReadOnlyList<MailBlock> Blocks, IReadOnlyList<MailBlock> Footer)
{
    /// <summary>What a list of mails shows after the subject: the first that is said below the title.</summary>
    public string Preheader =>
        Blocks.SkipWhile(b => b is not MailHeading).OfType<MailParagraph>().FirstOrDefault()?.Text ?? "";

    /// <summary>The two forms with the pictures they show.</summary>
    public MailContent ToContent() => new(MailLine.Of(Subject), MailPlain.Write(this), MailHtml.Write(this))
    {
        Pictures = [.. Blocks.OfType<MailPicture>().Select(p => new MailPart($"{DocumentNames.Clean(p.Name)}.png", "image/png", p.Chart.Bytes))],
    };
}
