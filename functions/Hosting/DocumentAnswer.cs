using Azure.Storage.Blobs.Models;
using Microsoft.Net.Http.Headers;

namespace Reporting.Functions.Hosting;

/// <summary>How long a document may be kept by who fetched it.</summary>
internal enum DocumentCaching
{
    /// <summary>
    /// Some minutes: the address gives another document when there is a newer revision, and one that names a revision gives none
    /// when that is closed.
    /// </summary>
    Public,

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
        Describe(http.Response, name, caching);
        http.Response.RegisterForDispose(document);
        http.Response.ContentLength = document.Details.ContentLength;
        return Results.Stream(document.Content, document.Details.ContentType,
            entityTag: new EntityTagHeaderValue(DocumentTag.Of(document.Details)));
    }

    /// <summary>The answer of a document in memory.</summary>
    /// <param name="name">What it is called when it is saved.</param>
    public static IResult Of(HttpContext http, CachedDocument document, string name, DocumentCaching caching)
    {
        Describe(http.Response, name, caching);
        return Results.Bytes(document.Content, document.ContentType, entityTag: new EntityTagHeaderValue(document.Tag));
    }

    /// <summary>The answer of a document that is to be changed: saved rather than shown, and not for all.</summary>
    /// <param name="name">What it is called when it is saved.</param>
    public static IResult Attached(HttpContext http, CachedDocument document, string name)
    {
        Describe(http.Response, name, DocumentCaching.Private, "attachment");
        return Results.Bytes(document.Content, document.ContentType, entityTag: new EntityTagHeaderValue(document.Tag));
    }

    private static void Describe(HttpResponse response, string name, DocumentCaching caching, string how = "inline")
    {
        var disposition = new ContentDispositionHeaderValue(how);
        disposition.SetHttpFileName(Ascii(name));
        disposition.FileNameStar = name;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = caching switch
        {
            DocumentCaching.Public => "public, max-age=300",
            _ => "private, no-cache",
        };
    }

    // For clients that do not read filename*.
    private static string Ascii(string name) => name
        .Replace("æ", "ae").Replace("ø", "oe").Replace("å", "aa").Replace("Æ", "Ae").Replace("Ø", "Oe").Replace("Å", "Aa");
}
