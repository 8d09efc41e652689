using Microsoft.Net.Http.Headers;

namespace Reporting.Functions.Hosting;

/// <summary>
/// Answers with a file that somebody sent: to be saved, never shown. What is in it is nobody's to trust, so that no browser is told
/// what it is, and none opens it as a page of this site.
/// </summary>
internal static class AttachedFile
{
    /// <summary>The answer; ends with the request.</summary>
    /// <param name="name">What it is called when it is saved.</param>
    public static IResult Of(HttpContext http, Azure.Storage.Blobs.Models.BlobDownloadStreamingResult content, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        (headers.XContentTypeOptions, headers.ContentSecurityPolicy, headers.CacheControl) =
            ("nosniff", "default-src 'none'; sandbox", "no-store");
        http.Response.RegisterForDispose(content);
        http.Response.ContentLength = content.Details.ContentLength;
        return Results.Stream(content.Content, "application/octet-stream");
    }
}
