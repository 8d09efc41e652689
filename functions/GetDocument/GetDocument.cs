using Reporting.Documents;
using Reporting.Domain;
using Reporting.Functions.Site;

namespace Reporting.Functions;

/// <summary>GET /documents/{token}: a document by a signed link that expires, as mails carry where it is too large to go along.</summary>
internal static class GetDocument
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/documents/{token}", Handle).AsSitePage();

    private static async Task<IResult> Handle(
        string token, PageText text, HttpContext http, LinkSigner signer, Catalogue catalogue, DocumentShelf documents, CancellationToken cancellation)
    {
        var link = signer.Open(LinkPurposes.Document, token);
        if (link.State == LinkState.Expired) return SubscriptionPages.Say(410, text.DocumentExpired, text);
        if (link.State != LinkState.Valid || link.Payload.Split('/') is not [var month, var revision, var file]) return SubscriptionPages.Say(404, text.Wrong, text);
        var (code, extension) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        return catalogue.Area(code) is { } area
            && await documents.FindAsync(month, int.Parse(revision), code, extension, cancellation) is { } document
            ? DocumentAnswer.Of(http, document, DocumentNames.Overview(area, Period.Parse(month), int.Parse(revision), extension), DocumentCaching.Fixed) : SubscriptionPages.Say(404, text.Wrong, text);
    }
}
