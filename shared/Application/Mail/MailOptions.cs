using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Reporting.Application.Settings;

namespace Reporting.Application.Mail;

/// <summary>Who mails come from, and how much and how often is sent. Without a sender mails wait, and say so.</summary>
public sealed class MailOptions : IOptionsSection
{
    private static readonly MailboxAddress Nobody = new("", "nobody@invalid");
    private static readonly ParserOptions WithDomain = new() { AllowAddressesWithoutDomain = false };

    /// <inheritdoc/>
    public static string Section => "Mail";

    /// <summary>The address that mails come from; its domain is in their Message-ID. Empty for none.</summary>
    public string From { get; set; } = "";

    /// <summary>The address that answers go to; empty for <see cref="From"/>.</summary>
    public string ReplyTo { get; set; } = "";

    /// <summary>How many seconds to wait after the first try that failed; then twice as long each time, an hour at most.</summary>
    [Range(1, 3_600)]
    public int RetrySeconds { get; set; } = 60;

    /// <summary>How many KiB of documents a mail may carry; what is above is linked to.</summary>
    [Range(0, 20_000)]
    public int AttachmentKilobytes { get; set; } = 2_048;

    /// <summary>How many confirmations may be sent in an hour, over all addresses.</summary>
    [Range(1, 100_000), ConfigurationKeyName("MostConfirmationsPerHour")]
    public int MaxConfirmationsPerHour { get; set; } = 200;

    /// <summary>How many days the mails of a month wait for tables that have not come yet; 0 to send at once.</summary>
    [Range(0, 30)]
    public int WaitDays { get; set; } = 5;

    /// <summary>Who mails come from; nobody when it is not set.</summary>
    public MailboxAddress Sender => Parse(From) ?? Nobody;

    /// <summary>Who is answered, or null.</summary>
    public MailboxAddress? AnswerTo => Parse(ReplyTo);

    /// <summary>The address that people can write to; null when none is set.</summary>
    public string? Contact => (AnswerTo ?? Parse(From))?.Address;

    /// <summary>The wait after the first try that failed.</summary>
    public TimeSpan Retry => TimeSpan.FromSeconds(RetrySeconds);

    /// <summary>How much a mail may carry in documents, in bytes.</summary>
    public int MaxAttachmentBytes => AttachmentKilobytes * 1_024;

    /// <summary>Why no mail can be sent yet, a sentence each.</summary>
    public IEnumerable<string> Missing() =>
        From.Length > 0 ? [] : ["Mail__From is not set, so no mail can be sent; set it to the address that mails come from."];

    /// <inheritdoc/>
    public IEnumerable<string> Errors(IConfiguration settings) =>
        new[] { ("Mail__From", From), ("Mail__ReplyTo", ReplyTo) }.Where(a => a.Item2.Length > 0 && Parse(a.Item2) is null)
            .Select(a => $"{a.Item1} is '{a.Item2}', which is no mail address in plain letters; write for example overblik@example.dk.");

    private static MailboxAddress? Parse(string text) => text.Length > 0 && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(WithDomain, text, out var address) && Ascii.IsValid(address.LocalPart) ? address : null;
}
