using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;

namespace Reporting.Application.Overviews;

/// <summary>The entity tags of documents.</summary>
public static class DocumentTag
{
    /// <summary>A document's entity tag, in quotes: its hash, or its own version where it was written as a stream and has none.</summary>
    public static string Of(BlobDownloadDetails details) =>
        details.ContentHash is { } hash ? $"\"{Convert.ToHexStringLower(hash)}\"" : details.ETag.ToString("H");

    /// <summary>The entity tag of a document that is not kept, in quotes: its hash.</summary>
    public static string Of(byte[] content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"";
}
