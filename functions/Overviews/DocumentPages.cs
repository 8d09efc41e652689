using System.Globalization;
using Reporting.Functions.Subscriptions;

namespace Reporting.Functions.Overviews;

/// <summary>Documents by the links of mails.</summary>
public sealed class DocumentPages(
    LinkSigner signer, Catalogue catalogue, RunRepository runs, DocumentCache documents, ReportMails reports, TimeProvider clock)
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
        if (link.State != LinkState.Valid || RunOf(link.Payload) is not { } run)
            return SubscriptionPages.Say(http.HttpContext, 404, text.Wrong);
        if (await runs.IsClosedAsync(run, cancellation)) return SubscriptionPages.Say(http.HttpContext, 410, text.DocumentClosed);
        if (await FindAsync(link.Payload, run, cancellation) is not var (document, name))
            return SubscriptionPages.Say(http.HttpContext, 404, text.Wrong);
        var answer = DocumentAnswer.Of(http.HttpContext, document, name, DocumentCaching.Private);
        headers.CacheControl = Caching(link, clock.GetUtcNow());
        return answer;
    }

    private static RunKey? RunOf(string payload)
    {
        if (LinkPayload.ReadReport(payload) is { } report) return report.Run;
        return payload.Split('/') is [var month, var number, _]
            ? new RunKey(Period.Parse(month), int.Parse(number, CultureInfo.InvariantCulture)) : null;
    }

    private async Task<(CachedDocument Document, string Name)?> FindAsync(string payload, RunKey run, CancellationToken cancellation)
    {
        if (LinkPayload.ReadReport(payload) is var (_, report, of, language))
            return await reports.FindAsync(run, report, of, language, cancellation) is var (pdf, called)
                ? (new CachedDocument(pdf, OrderFiles.ContentTypes["pdf"], DocumentTag.Of(pdf)), called) : null;
        var file = payload.Split('/')[^1];
        var (code, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        return catalogue.Area(code) is { } area && await documents.FindAsync(run, code, extension, cancellation) is { } document
            ? (document, DocumentNames.Overview(area, run.Month, run.Revision, extension)) : null;
    }

    // The address is a credential: nobody but the reader's own browser keeps what it opens, and no longer than the link is good.
    private static string Caching(LinkCheck link, DateTimeOffset now)
    {
        var left = link.Expires - now;
        var kept = left < MaxKept ? left.Value : MaxKept;
        return string.Create(CultureInfo.InvariantCulture, $"private, max-age={(long)kept.TotalSeconds}");
    }
}
