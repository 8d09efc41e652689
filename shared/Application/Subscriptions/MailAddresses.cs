using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Reporting.Application.Subscriptions;

/// <summary>
/// Which mail addresses are taken: one plain address, so that no text in it can become a second receiver or a header.
/// </summary>
public static partial class MailAddresses
{
    /// <summary>What is said of a text that is none.</summary>
    public static readonly LocalizedText Wrong = new(
        "Det er ikke en mailadresse, der kan bruges. Skriv én almindelig adresse, for eksempel chef@jobcenter.example.",
        "This is not a mail address that can be used. Write one plain address, such as chef@jobcenter.example.");

    private const int MaxCharacters = 254;
    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>Reads an address; spaces around it are dropped, and a domain such as <c>købing.example</c> is written in ASCII.</summary>
    /// <returns>Null when it is not one.</returns>
    public static string? Read(string text)
    {
        var trimmed = text.Trim(' ');
        var at = trimmed.LastIndexOf('@');
        if (at < 0 || trimmed.Length > MaxCharacters || !Local().IsMatch(trimmed[..at])) return null;
        if (Ascii(trimmed[(at + 1)..]) is not { } domain || !Domain().IsMatch(domain)) return null;
        var address = $"{trimmed[..at]}@{domain}";
        return address.Length <= MaxCharacters && MailAddress.TryCreate(address, out var read) && read.Address == address
            && read.DisplayName.Length == 0
            ? address : null;
    }

    private static string? Ascii(string domain)
    {
        try
        {
            return Domains.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // The quoted forms that the standard also allows are not written by people.
    [GeneratedRegex(@"^(?=.{1,64}\z)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z")]
    private static partial Regex Local();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z")]
    private static partial Regex Domain();
}
