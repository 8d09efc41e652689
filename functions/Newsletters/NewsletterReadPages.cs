using System.Globalization;
using Reporting.Functions.Website;
using Reporting.Website.Newsletters;

namespace Reporting.Functions.Newsletters;

/// <summary>The pages at which newsletters are read: what is sent by those with a role, what is public by everybody.</summary>
public sealed class NewsletterReadPages(
    Catalogue catalogue, NewsletterRepository letters, NewsletterFigures figures, NewsletterSender sender, TimeProvider clock)
{
    /// <summary>GET /newsletters: those of ?region= and ?year= that the caller may read, and the drafts of who writes them.</summary>
    [Function(nameof(NewslettersPage)), SitePage]
    public async Task<IResult> NewslettersPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "newsletters")] HttpRequest request,
        CancellationToken cancellation)
    {
        var (http, context, now) = (request.HttpContext, SiteContext.Of(request.HttpContext), DanishDay.Of(clock).Year);
        var region = catalogue.Area(request.Query["region"].ToString()) is { Kind: AreaKind.Region } asked ? asked : null;
        var year = int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            && read is > 2000 and < 2100 ? read : now;
        // Some are begun in one year and sent in the next; drafts are this year's.
        List<Newsletter> all = [.. await letters.OfYearAsync(year - 1, cancellation), .. await letters.OfYearAsync(year, cancellation)];
        var listed = all.Where(l => (l.Sending is { } sent ? DanishDay.Of(sent.Ordered).Year : now) == year).Where(l => NewsletterAccess.MayRead(l, context.Caller) && (region is null || l.Region == region.Code));
        return SitePage.Of(http, new NewslettersPageModel(
            Catalogue: catalogue, Region: region, Year: year, Letters: [.. listed.OrderByDescending(l => l.Sending?.Ordered ?? l.Changed)],
            MayWrite: RegionAreas.Of(catalogue, context.Caller ?? Nobody, now).Count > 0));
    }

    /// <summary>GET /newsletters/{letter}: a newsletter, and for those who write it how far its mails have come.</summary>
    [Function(nameof(NewsletterPage)), SitePage]
    public async Task<IResult> NewsletterPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = NewsletterRoute.Letter)] HttpRequest http, string letter,
        CancellationToken cancellation)
    {
        var (caller, known) = (SiteContext.Of(http.HttpContext).Caller, await letters.FindAsync(letter, cancellation));
        if (known is null || !NewsletterAccess.MayRead(known, caller)) return NewsletterRoute.Missing(http.HttpContext);
        var mayWrite = NewsletterAccess.MayWrite(known, caller);
        return SitePage.Of(http.HttpContext, new NewsletterPageModel(
            Catalogue: catalogue, Letter: await figures.ShownAsync(known, cancellation), MayWrite: mayWrite,
            Count: mayWrite ? await sender.CountAsync(known, cancellation) : new(0, 0, 0),
            History: mayWrite ? await letters.HistoryAsync(known.Id, cancellation) : [], Saved: http.Query["saved"] == "true"));
    }

    private static readonly Caller Nobody = new("", "", []);
}
