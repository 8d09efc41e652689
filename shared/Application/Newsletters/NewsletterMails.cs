using Microsoft.Extensions.Caching.Memory;
using Reporting.Application.Access;

namespace Reporting.Application.Newsletters;

/// <summary>Writes the mails that bring newsletters: what was frozen when it was sent, the same for all but the links at the end.</summary>
public sealed class NewsletterMails(
    Catalogue catalogue, NewsletterReader reader, NewsletterRepository letters, NewsletterFigures figures, RegionMail regions, SiteLinks links) : IDisposable
{
    private const int MaxKept = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    /// <summary>
    /// The mail, and where answers to it go; null when there is nothing to send, or the subscriber has chosen other areas meanwhile.
    /// </summary>
    /// <param name="id">The newsletter's id.</param>
    /// <param name="footer">What the footer names.</param>
    public async Task<(MailContent Content, string? ReplyTo)?> WriteAsync(
        string id, Subscriber subscriber, MailLinks footer, CancellationToken cancellation)
    {
        var language = subscriber.Choice.Language;
        return await MadeAsync(id, language, cancellation) is { } made && made.Audience.Holds(subscriber)
            ? (NewsletterMail.Compose(made.Page, catalogue, footer, language), made.ReplyTo) : null;
    }

    private async Task<MadePage?> MadeAsync(string id, Language language, CancellationToken cancellation)
    {
        if (cache.TryGetValue((id, language), out MadePage? kept)) return kept;
        if (await letters.FindAsync(id, cancellation) is not { Sending: not null } letter) return null;
        var made = new MadePage(
            await PageAsync(letter, language, cancellation), await regions.OfAsync(letter.Region, cancellation), reader.AudienceOf(letter));
        return cache.Set((id, language), made, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    private sealed record MadePage(NewsletterMailPage Page, string? ReplyTo, NewsletterAudience Audience);

    /// <summary>The mail as it would come, but with links at its end that are nobody's.</summary>
    public async Task<MailContent> PreviewAsync(Newsletter letter, Language language, CancellationToken cancellation)
    {
        var nobody = links.SignUp(language.Say("da", "en"));
        return NewsletterMail.Compose(
            await PageAsync(letter, language, cancellation), catalogue, new(links.Site, nobody, nobody), language);
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private async Task<NewsletterMailPage> PageAsync(Newsletter letter, Language language, CancellationToken cancellation)
    {
        var shown = await figures.ShownAsync(letter, cancellation);
        return new(shown, links.Newsletter(letter.Id, language), await figures.ChartsAsync(shown, cancellation))
        {
            Figures = figures.Page,
        };
    }
}
