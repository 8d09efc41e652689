using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Reporting.Application.Access;
using Reporting.Application.Mail;

namespace Reporting.Application.Subscriptions;

/// <summary>
/// How many confirmations are sent: few to a mailbox, a part of the hour's to a domain and for a client, and of all of these
/// the last quarter only for clients that have had few, so that nobody can use up what is for all.
/// </summary>
/// <remarks>
/// What is counted of a domain and a client are questions that nobody has answered yet. So fifty colleagues who sign up
/// together are let in, and fifty mails to people who never asked are not.
/// </remarks>
public sealed class SignUpLimits(ConfirmationCount count, IOptions<MailOptions> mail, IOptions<LinkOptions> links)
{
    private const int PerMailboxAndDay = 3;
    private const int Few = 3;

    private int PerHour => mail.Value.MaxConfirmationsPerHour;

    /// <summary>Whether a mailbox may be sent a confirmation this hour.</summary>
    public Task<bool> IsFreeAsync(string hour, string mail, CancellationToken cancellation) =>
        count.IsFreeAsync(hour, Hash("mailbox", Mailbox.Of(mail)), PerMailboxAndDay, cancellation);

    /// <summary>Takes the mailbox's hour for a subscriber; again for the same one, so that what was cut off can be ended.</summary>
    public Task<bool> ClaimAsync(string hour, Subscriber subscriber, CancellationToken cancellation) => count.ClaimAsync(
        hour, Hash("mailbox", Mailbox.Of(subscriber.Mail)), Hash("subscriber", subscriber.Id), PerMailboxAndDay, cancellation);

    /// <summary>Counts mails in for the client, the domain and the hour.</summary>
    /// <param name="mails">How many; 0 only asks.</param>
    /// <returns>False when one of them has had all it may have.</returns>
    public async Task<bool> AdmitAsync(string hour, string mail, string client, int mails, CancellationToken cancellation)
    {
        if (await count.TakeAsync(hour, Hash("client", client), mails, Part(15), cancellation) is not { } before) return false;
        var (mailbox, hasFew) = (Mailbox.Of(mail), before < Few);
        var domain = Hash("domain", mailbox.Owner);
        if (await count.TakeAsync(hour, domain, mails, For(hasFew, Part(mailbox.IsShared ? 50 : 10)), cancellation) is null) return false;
        var day = ConfirmationCount.Day(hour);
        if (!mailbox.IsShared && await count.TakeAsync(day, domain, mails, For(hasFew, Part(20)), cancellation) is null) return false;
        return await count.TakeAsync(mails, For(hasFew, PerHour), cancellation);
    }

    /// <summary>Notes that an address has confirmed: its question was wanted, and counts no longer.</summary>
    public async Task AnsweredAsync(string hour, string mail, string client, CancellationToken cancellation)
    {
        var domain = Hash("domain", Mailbox.Of(mail).Owner);
        await count.GiveBackAsync(hour, Hash("client", client), cancellation);
        await count.GiveBackAsync(hour, domain, cancellation);
        await count.GiveBackAsync(ConfirmationCount.Day(hour), domain, cancellation);
    }

    private int Part(int percent) => Math.Max(Few + 1, PerHour * percent / 100);

    private static int For(bool hasFew, int max) => hasFew ? max : max - (max / 4);

    // With the app's own key: whoever reads the table cannot try addresses out.
    private string Hash(string what, object of) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(links.Value.Secret()), Encoding.UTF8.GetBytes($"{what} {of}")));
}
