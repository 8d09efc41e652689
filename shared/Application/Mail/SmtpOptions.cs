using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;
using Reporting.Application.Settings;

namespace Reporting.Application.Mail;

/// <summary>The mail server that mails are handed to. Without one mails wait, and say so.</summary>
public sealed class SmtpOptions : IOptionsSection
{
    private const string PasswordName = "Smtp__Password";

    /// <inheritdoc/>
    public static string Section => "Smtp";

    /// <summary>Its name; empty for none.</summary>
    public string Host { get; set; } = "";

    /// <summary>The port it takes mails at.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 25;

    /// <summary>Whether the connection must be encrypted.</summary>
    public bool StartTls { get; set; }

    /// <summary>The user, with the password; or neither.</summary>
    public string User { get; set; } = "";

    /// <summary>The password; never logged.</summary>
    public string Password { get; set; } = "";

    /// <summary>How many seconds the sending of one mail may take.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The same as a time.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>How long a claimed delivery is left to its sender: once for the writing of the mail, once for the sending.</summary>
    public TimeSpan Lease => 2 * Timeout;

    /// <summary>The user and password, or null.</summary>
    public NetworkCredential? Login => User.Length == 0 ? null : new NetworkCredential(User, Password);

    /// <summary>Why no mail can be sent yet, a sentence each.</summary>
    public IEnumerable<string> Missing()
    {
        if (Host.Length == 0) yield return "Smtp__Host is not set, so no mail can be sent; set it to the mail server's name.";
        if (VaultReference.IsUnresolved(Password)) yield return VaultReference.ErrorOf(PasswordName);
    }

    /// <inheritdoc/>
    public IEnumerable<string> Errors(IConfiguration settings) =>
        User.Length == 0 == (Password.Length == 0) ? [] : [$"Set both Smtp__User and {PasswordName}, or neither."];
}
