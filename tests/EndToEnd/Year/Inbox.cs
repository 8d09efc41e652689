using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reporting.EndToEnd.Faults;
using Reporting.EndToEnd.Site;
using Xunit;

namespace Reporting.EndToEnd.Year;

/// <summary>A mail as it came.</summary>
/// <param name="Attachments">The attachments' content types.</param>
internal sealed record CaughtMail(string Subject, string Text, IReadOnlyList<string> Attachments);

/// <summary>The mails to a jobcentre, read as its chief reads them.</summary>
/// <param name="mails">A client of the mail catcher.</param>
internal sealed class Inbox(HttpClient mails, string chief, string region)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The chief's address.</summary>
    public string Chief => chief;

    /// <summary>The fields of a meeting's form for both addresses.</summary>
    public (string Id, string Value)[] Fields =>
        [($"contact-{Regex.Match(chief, "[0-9]+").Value}", chief), ("contact-region", region)];

    /// <summary>Waits for the chief's mail whose subject holds some words.</summary>
    public async Task<CaughtMail> ReadAsync(string subject)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(100))
        {
            foreach (var mail in (await mails.GetFromJsonAsync<List<JsonElement>>("api/email"))!)
                if (mail.GetProperty("to").ToString().Contains(chief, StringComparison.Ordinal)
                    && mail.Text("subject").Contains(subject, StringComparison.Ordinal)) return await ReadAsync(mail);
            Assert.True(DateTime.UtcNow < until, $"No mail to {chief} about {subject}.");
        }
    }

    /// <summary>The address in a mail, without the site.</summary>
    public async Task<string> LinkAsync(string subject, string begins) =>
        Regex.Match((await ReadAsync(subject)).Text, Regex.Escape(begins) + "[A-Za-z0-9_-]+").Value;

    // It is kept to be looked at, too.
    private static async Task<CaughtMail> ReadAsync(JsonElement mail)
    {
        await PageCheck.KeepAsync($"{mail.Text("subject")}.html", Encoding.UTF8.GetBytes(mail.Text("html")));
        return new(mail.Text("subject"), mail.Text("text"), mail.TryGetProperty("attachments", out var files)
            ? [.. files.EnumerateArray().Select(f => f.GetProperty("contentType").GetString()!)] : []);
    }
}
