using System.Security.Cryptography;
using System.Text;

namespace Reporting.Storage.Distribution;

/// <summary>What a mail address is known by in keys.</summary>
internal static class MailKey
{
    /// <summary>The key of an address. Addresses hold characters that keys cannot, and their capitals seldom mean anything.</summary>
    public static string Of(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.ToLowerInvariant())));
}
