using Azure.Storage.Blobs.Models;
using Microsoft.Net.Http.Headers;

namespace Reporting.Functions;

/// <summary>How long a document may be kept by who fetched it.</summary>
internal enum DocumentCaching
{
    /// <summary>Some minutes: the address gives another document when there is a newer revision.</summary>
    Newest,

    /// <summary>For ever: the address names a revision.</summary>
    Fixed,

    /// <summary>Only by the person's own computer: it is not for all.</summary>
    Private,
}

/// <summary>Answers with a finished document: streamed, named as a person would name it, cached as long as it may be.</summary>
internal static class DocumentAnswer
{
    /// <summary>The answer; ends with the request.</summary>
    /// <param name="name">What it is called when it is saved.</param>
    public static IResult Of(HttpContext http, BlobDownloadStreamingResult document, string name, DocumentCaching caching)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(Ascii(name));
        disposition.FileNameStar = name;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = caching switch
        {
            DocumentCaching.Newest => "public, max-age=300",
            DocumentCaching.Fixed => "public, max-age=31536000, immutable",
            _ => "private, no-cache",
        };
        http.Response.RegisterForDispose(document);
        http.Response.ContentLength = document.Details.ContentLength;
        // What was written as a stream has no hash; its own version tells as much.
        var tag = document.Details.ContentHash is { } hash ? $"\"{Convert.ToHexStringLower(hash)}\"" : document.Details.ETag.ToString("H");
        return Results.Stream(document.Content, document.Details.ContentType, entityTag: new EntityTagHeaderValue(tag));
    }

    // For clients that do not read filename*.
    private static string Ascii(string name) => name
        .Replace("æ", "ae").Replace("ø", "oe").Replace("å", "aa").Replace("Æ", "Ae").Replace("Ø", "Oe").Replace("Å", "Aa");
}
