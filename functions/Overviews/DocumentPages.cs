using System.Globalization;
using Reporting.Functions.Subscriptions;

namespace Reporting.Functions.Overviews;

/// <summary>Documents by the links of mails.</summary>
public sealed class DocumentPages(
    LinkSigner signer, Catalogue catalogue, RunRepository runs, DocumentCache documents, TimeProvider clock)
{
    private static readonly TimeSpan MaxKept = TimeSpan.FromDays(1);

    /// <summary>
    /// GET /documents/{token}: a document by a signed link that expires, as mails carry where it is too large to go along.
    /// </summary>
    [Function(nameof(GetDocument)), SitePage]
    public async Task<IResult> GetDocument(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "documents/{token}")] HttpRequest http, string token,
        CancellationToken cancellation)
    {
        var (text, headers) = (SubscriptionPages.Words(http.HttpContext), http.HttpContext.Response.Headers);
        var link = signer.Open(LinkPurposes.Document, token);
        (headers["Referrer-Policy"], headers["X-Robots-Tag"]) = ("no-referrer", "noindex");
        if (link.State == LinkState.Expired) return SubscriptionPages.Say(http.HttpContext, 410, text.DocumentExpired);
        if (link.State != LinkState.Valid || link.Payload.Split('/') is not [var month, var number, var file])
            return SubscriptionPages.Say(http.HttpContext, 404, text.Wrong);
        var (code, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        var run = new RunKey(Period.Parse(month), int.Parse(number));
        if (await runs.IsClosedAsync(run, cancellation)) return SubscriptionPages.Say(http.HttpContext, 410, text.DocumentClosed);
        if (catalogue.Area(code) is not { } area
            || await documents.FindAsync(run, code, extension, cancellation) is not { } document)
            return SubscriptionPages.Say(http.HttpContext, 404, text.Wrong);
        var name = DocumentNames.Overview(area, run.Month, run.Revision, extension);
        var answer = DocumentAnswer.Of(http.HttpContext, document, name, DocumentCaching.Private);
        headers.CacheControl = Caching(link, clock.GetUtcNow());
        return answer;
    }

    // The address is a credential: nobody but the reader's own browser keeps what it opens, and no longer than the link is good.
    private static string Caching(LinkCheck link, DateTimeOffset now)
    {
        var left = link.Expires - now;
        var kept = left < MaxKept ? left.Value : MaxKept;
        return string.Create(CultureInfo.InvariantCulture, $"private, max-age={(long)kept.TotalSeconds}");
    }
}
