using Reporting.Application.Meetings;

namespace Reporting.Application.Newsletters;

/// <summary>Pages of this site that a newsletter may link to.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Links">The pages.</param>
public sealed record OfferedLinks(LocalizedText Kind, IReadOnlyList<NewsletterLink> Links);

/// <summary>Finds the pages of this site that the newsletter of a region may link to.</summary>
public sealed class LinkablePages(
    Catalogue catalogue, NewsletterReader reader, KnowledgeRepository entries, MeetingRepository meetings, TimeProvider clock)
{
    private const int MaxEntries = 60;
    private const int MaxMeetings = 40;

    /// <summary>The pages by what they are.</summary>
    public async Task<IReadOnlyList<OfferedLinks>> OfAsync(string region, CancellationToken cancellation) =>
    [
        new(new("Områder", "Areas"), Areas(region)), new(new("Målinger", "Indicators"), Indicators()),
        new(new("Videnbanken", "The knowledge bank"), await EntriesAsync(cancellation)),
        new(new("Møder med materiale", "Meetings with material"), await MeetingsAsync(region, cancellation)),
    ];

    private List<NewsletterLink> Areas(string region) =>
    [
        .. reader.Within(region).Select(catalogue.Area).OfType<Area>().Select(a => new NewsletterLink(
            $"/{(a.Kind == AreaKind.Region ? "regions" : "areas")}/{a.Code}", new(a.Name, a.Name), NeedsSignIn: false)),
    ];

    private List<NewsletterLink> Indicators()
    {
        var (danish, english) = (new RowNames(catalogue, Language.Danish), new RowNames(catalogue, Language.English));
        return [.. catalogue.Judged.Select(i => new NewsletterLink($"/indicators/{i.Id}", new(danish.Full(i), english.Full(i)), false))];
    }

    // The newest, so that the page stays small.
    private async Task<List<NewsletterLink>> EntriesAsync(CancellationToken cancellation) =>
    [
        .. (await entries.AllAsync(cancellation)).Where(e => !e.Removed).OrderByDescending(e => e.Changed).Take(MaxEntries)
            .Select(e => new NewsletterLink($"/knowledge/{e.Id}", new(e.Title, e.Title), !e.IsPublic)),
    ];

    private async Task<List<NewsletterLink>> MeetingsAsync(string region, CancellationToken cancellation)
    {
        var (danish, english) = (new MeetingTexts(catalogue, Language.Danish), new MeetingTexts(catalogue, Language.English));
        return
        [
            .. (await meetings.OfAsync(DanishDay.Of(clock).Year, region, cancellation))
                .Where(m => m is { Cancelled: false, Material: not null }).OrderByDescending(m => m.Date).Take(MaxMeetings)
                .Select(m => new NewsletterLink(
                    $"/meetings/{m.Id}", new(Named(danish, m), Named(english, m)), NeedsSignIn: true)),
        ];

        static string Named(MeetingTexts words, Meeting meeting) => $"{words.Title(meeting)}, {words.ShortDay(meeting.Date)}";
    }
}
