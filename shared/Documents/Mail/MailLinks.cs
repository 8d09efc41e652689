namespace Reporting.Documents.Mail;

/// <summary>The addresses that every mail to a subscriber names.</summary>
/// <param name="Site">Where the site is.</param>
/// <param name="Leave">Ends this kind of mail for the subscriber.</param>
/// <param name="Manage">Changes or deletes the subscription.</param>
public sealed record MailLinks(Uri Site, Uri Leave, Uri Manage);
