using Azure.Storage.Blobs.Models;
using Microsoft.Net.Http.Headers;
using Reporting.Documents;
using Reporting.Domain;

namespace Reporting.Functions;

/// <summary>Answers with a finished document: streamed, named as a person would name it, cached as long as it may be.</summary>
internal static class OverviewAnswer
{
    private const int SecondsInCache = 300;

    /// <summary>The answer; ends with the request.</summary>
    /// <param name="fixedRevision">Whether the address names a revision, so that it always gives the same bytes.</param>
    public static IResult Of(
        HttpContext http, BlobDownloadStreamingResult document, Area area, Period month, int revision, string extension, bool fixedRevision)
    {
        var name = DocumentNames.Overview(area, month, revision, extension);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(Ascii(name));
        disposition.FileNameStar = name;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = fixedRevision
            ? "public, max-age=31536000, immutable" : $"public, max-age={SecondsInCache}";
        http.Response.RegisterForDispose(document);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(document.Details.ContentHash)}\"");
        http.Response.ContentLength = document.Details.ContentLength;
        return Results.Stream(document.Content, document.Details.ContentType, entityTag: tag);
    }

    // For clients that do not read filename*.
    private static string Ascii(string name) => name
        .Replace("æ", "ae").Replace("ø", "oe").Replace("å", "aa").Replace("Æ", "Ae").Replace("Ø", "Oe").Replace("Å", "Aa");
}
