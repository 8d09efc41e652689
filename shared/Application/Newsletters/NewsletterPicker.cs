using Reporting.Application.Requests;

namespace Reporting.Application.Newsletters;

/// <summary>A figure that is to be put in, as it was chosen; what was left empty is null.</summary>
/// <param name="Section">The place of its section, from 0.</param>
/// <param name="Area">The area's code.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Month">The month; null for the newest.</param>
/// <param name="Chart">Whether it is shown with a chart.</param>
public sealed record FigureWish(int Section, string? Area, string? Indicator, string? Month, bool Chart);

/// <summary>A link that is to be put in, as it was chosen; what was left empty is null.</summary>
/// <param name="Section">The place of its section, from 0.</param>
/// <param name="Page">The path of a page of this site.</param>
/// <param name="Address">An address of another site.</param>
/// <param name="Words">What is to stand there; null for the page's own name.</param>
public sealed record LinkWish(int Section, string? Page, string? Address, string? Words);

/// <summary>Puts figures and links into newsletters.</summary>
public sealed class NewsletterPicker(
    Catalogue catalogue, NewsletterReader reader, NewsletterFigures figures, LinkablePages pages, RunRepository runs)
{
    private const int MaxWords = 150;
    private const string Example = "https://www.jobindsats.dk/";

    /// <summary>A draft with a figure put in; null when it cannot be, and the errors tell why.</summary>
    public async Task<Newsletter?> PutInAsync(Newsletter letter, FigureWish wish, ValidationErrors errors, CancellationToken cancellation)
    {
        var checks = new InputChecks(errors);
        if (!reader.Within(letter.Region).Contains(wish.Area ?? ""))
            checks.Wrong("figure-area", "Vælg et område i regionen.", "Choose an area of the region.");
        if (catalogue.Indicator(wish.Indicator ?? "") is null)
            checks.Wrong("figure-indicator", "Vælg en måling fra listen.", "Choose an indicator from the list.");
        var (run, _) = await RunFinder.ServedAsync(wish.Month ?? RunFinder.Latest, null, runs, cancellation);
        if (run is null)
            checks.Wrong("figure-month", "Der er ingen offentlige tal for den måned. Vælg en fra listen.",
                "There are no public figures for that month. Choose one from the list.");
        if (!HasRoom(letter, wish.Section, s => s.Figures.Count, "figure-section", checks) || errors.Count > 0) return null;
        if (await figures.OfAsync(run!.Value, wish.Area!, wish.Indicator!, wish.Chart, cancellation) is { } figure)
            return Put(letter, wish.Section, s => s with { Figures = [.. s.Figures, figure] });
        checks.Wrong("figure-indicator", "Området har ikke den måling i den måned. Vælg en anden måling eller en anden måned.",
            "The area does not have that indicator in that month. Choose another indicator or another month.");
        return null;
    }

    /// <summary>A draft with a link put in; null when it cannot be, and the errors tell why.</summary>
    public async Task<Newsletter?> PutInAsync(Newsletter letter, LinkWish wish, ValidationErrors errors, CancellationToken cancellation)
    {
        var checks = new InputChecks(errors);
        var words = checks.Text("link-words", wish.Words, MaxWords);
        var link = wish.Address is null ? await PageAsync(letter, wish.Page, words, checks, cancellation) : Elsewhere(wish, words, checks);
        return link is not null && HasRoom(letter, wish.Section, s => s.Links.Count, "link-section", checks) && errors.Count == 0
            ? Put(letter, wish.Section, s => s with { Links = [.. s.Links, link] }) : null;
    }

    /// <summary>A draft in which every figure says what its month's newest revision does; those it has none of are gone.</summary>
    public async Task<Newsletter> RenewAsync(Newsletter letter, CancellationToken cancellation)
    {
        var outdated = (await figures.OutdatedAsync(letter, cancellation)).ToDictionary(c => c.Was, c => c.Now);
        return letter.With(f => outdated.TryGetValue(f, out var now) ? now : f);
    }

    private async Task<NewsletterLink?> PageAsync(
        Newsletter letter, string? page, string? words, InputChecks checks, CancellationToken cancellation)
    {
        var offered = (await pages.OfAsync(letter.Region, cancellation)).SelectMany(o => o.Links).FirstOrDefault(l => l.Address == page);
        if (offered is not null) return words is null ? offered : offered with { Words = new(words, words) };
        checks.Wrong("link-page", $"Vælg en side fra listen, eller skriv en adresse som {Example}.",
            $"Choose a page from the list, or write an address such as {Example}.");
        return null;
    }

    internal static NewsletterLink? Elsewhere(LinkWish wish, string? words, InputChecks checks)
    {
        if (wish.Page is not null)
            checks.Wrong("link-address", "Vælg en side eller skriv en adresse, ikke begge dele.",
                "Choose a page or write an address, not both.");
        if (WebAddresses.Read(checks, "link-address", wish.Address, Example) is not { } address) return null;
        return new(address, words is null ? new(address, address) : new(words, words), NeedsSignIn: false);
    }

    private static bool HasRoom(
        Newsletter letter, int section, Func<NewsletterSection, int> count, string field, InputChecks checks)
    {
        if (letter.Sections.ElementAtOrDefault(section) is { } there && count(there) < NewsletterSection.MaxPutIn) return true;
        checks.Wrong(field, $"Vælg et afsnit med plads; et afsnit har højst {NewsletterSection.MaxPutIn}.",
            $"Choose a section with room; a section has {NewsletterSection.MaxPutIn} at most.");
        return false;
    }

    private static Newsletter Put(Newsletter letter, int section, Func<NewsletterSection, NewsletterSection> change) => letter with
    {
        Sections = [.. letter.Sections.Index().Select(s => s.Index == section ? change(s.Item) : s.Item)],
    };
}
