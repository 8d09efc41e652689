namespace Reporting.Documents.Meetings;

/// <summary>Links that begin a mail to an address.</summary>
internal static class MailAddressLink
{
    /// <summary>The link: <c>mailto:dialog@region.example</c>. Whatever else an address holds stays part of it.</summary>
    public static Uri Of(string mail)
    {
        var at = mail.LastIndexOf('@');
        return new($"mailto:{Uri.EscapeDataString(mail[..at])}@{mail[(at + 1)..]}");
    }

    /// <summary>A link for a mail that says whom one writes to; null when there is nobody to write to.</summary>
    public static MailLink? ToRegion(string? mail, MeetingTexts words) =>
        mail is null ? null : new(words.Say($"Skriv til regionen ({mail})", $"Write to the region ({mail})"), Of(mail));
}
