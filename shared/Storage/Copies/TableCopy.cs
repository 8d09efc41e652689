using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Reporting.Storage.Copies;

/// <summary>
/// The blob with one table's copy, its format in the first line and then a row a line. It is replaced only by whoever read the
/// version that is there.
/// </summary>
internal sealed class TableCopy(BlobClient blob)
{
    private const string Rows = "rows", At = "at";

    /// <summary>The version that is there; null when there is no copy.</summary>
    public async Task<CopyVersion?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var found = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            var rows = found.Metadata.TryGetValue(Rows, out var count) ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
            var at = found.Metadata.TryGetValue(At, out var read)
                ? DateTimeOffset.Parse(read, CultureInfo.InvariantCulture) : found.LastModified;
            return new(found.ETag, rows, at);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The version that is there; an empty one is made when there is none.</summary>
    public async Task<CopyVersion> FindOrCreateAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } found) return found;
        await using var empty = new CopyWriter();
        var created = await UploadAsync(empty, new() { IfNoneMatch = ETag.All }, null, cancellation);
        return new(created.ETag, 0, created.LastModified);
    }

    /// <summary>The rows of the version that is there, or of none.</summary>
    /// <param name="version">The version to read; any when left out.</param>
    /// <exception cref="RequestFailedException">The version is another, or there is none.</exception>
    public async IAsyncEnumerable<string> LinesAsync(CopyVersion? version, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // In one answer and to its end before the first row is given: that takes long, and the blob may be replaced meanwhile.
        await using var file = TemporaryFile.Create();
        var options = new BlobDownloadOptions { Conditions = version is null ? null : new() { IfMatch = version.ETag } };
        using (var found = (await blob.DownloadStreamingAsync(options, cancellation)).Value)
            await found.Content.CopyToAsync(file, cancellation);
        file.Position = 0;
        await using var content = new GZipStream(file, CompressionMode.Decompress);
        using var lines = new StreamReader(content);
        var first = true;
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (!first || !CopyFormat.IsFormat(line)) yield return line;
            first = false;
        }
    }

    /// <summary>Puts a copy in place of a version.</summary>
    /// <param name="at">When its table was read; now when left out.</param>
    /// <exception cref="RequestFailedException">The version is another.</exception>
    public Task ReplaceAsync(CopyVersion version, CopyWriter next, DateTimeOffset? at, CancellationToken cancellation) =>
        UploadAsync(next, new() { IfMatch = version.ETag }, at, cancellation);

    /// <summary>Whether a failure says that the copy was written, made or deleted by another meanwhile.</summary>
    public static bool IsChanged(RequestFailedException failure) =>
        failure.Status is 409 or 412 || failure.ErrorCode == BlobErrorCode.BlobNotFound;

    private async Task<BlobContentInfo> UploadAsync(CopyWriter copy, BlobRequestConditions conditions, DateTimeOffset? at,
        CancellationToken cancellation)
    {
        var metadata = new Dictionary<string, string> { [Rows] = copy.Rows.ToString(CultureInfo.InvariantCulture) };
        if (at is { } time) metadata[At] = time.ToString("O", CultureInfo.InvariantCulture);
        return await blob.UploadAsync(await copy.EndAsync(), new BlobUploadOptions { Metadata = metadata, Conditions = conditions },
            cancellation);
    }
}
