using System.Globalization;
using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /documents/{token}: a document by a signed link that expires, as mails carry where it is too large to go along.</summary>
internal static class GetDocument
{
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(1);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/documents/{token}", Handle).AsSitePage();

    private static async Task<IResult> Handle(string token, PageText text, HttpContext http, LinkSigner signer, Catalogue catalogue,
        DocumentShelf documents, TimeProvider clock, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Document, token);
        (http.Response.Headers["Referrer-Policy"], http.Response.Headers["X-Robots-Tag"]) = ("no-referrer", "noindex");
        if (link.State == LinkState.Expired) return SubscriptionPages.Say(410, text.DocumentExpired, text);
        if (link.State != LinkState.Valid || link.Payload.Split('/') is not [var month, var number, var file])
            return SubscriptionPages.Say(404, text.Wrong, text);
        var (code, extension, revision) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'), int.Parse(number));
        if (catalogue.Area(code) is not { } area || await documents.FindAsync(month, revision, code, extension, cancellation) is not { } document)
            return SubscriptionPages.Say(404, text.Wrong, text);
        var name = DocumentNames.Overview(area, Period.Parse(month), revision, extension);
        var answer = DocumentAnswer.Of(http, document, name, DocumentCaching.Private);
        http.Response.Headers.CacheControl = Caching(link, clock.GetUtcNow());
        return answer;
    }

    // The address is a credential: nobody but the reader's own browser keeps what it opens, and no longer than the link is good.
    private static string Caching(LinkCheck link, DateTimeOffset now)
    {
        var left = link.Expires - now;
        var kept = left < LongestKept ? left.Value : LongestKept;
        return string.Create(CultureInfo.InvariantCulture, $"private, max-age={(long)kept.TotalSeconds}");
    }
}
