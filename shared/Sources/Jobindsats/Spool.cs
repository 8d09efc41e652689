using System.Buffers;
using System.Security.Cryptography;

namespace Reporting.Sources;

/// <summary>Takes an answer down to a temporary file, so that a broken attempt leaves nothing behind.</summary>
internal static class Spool
{
    private const int Chunk = 128 * 1024;

    /// <summary>The answer in full, hashed and at its beginning.</summary>
    /// <param name="limit">The most bytes accepted.</param>
    /// <exception cref="SourceException">The answer is too large, or it was cut off.</exception>
    public static async Task<FetchedResponse> TakeAsync(
        HttpResponseMessage response, long limit, Failure failure, CancellationToken cancellation)
    {
        var file = TemporaryFile();
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            var hash = await CopyAsync(body, file, limit, failure, cancellation);
            file.Position = 0;
            return new FetchedResponse(file, Convert.ToHexStringLower(hash), file.Length, SaysDemo(response));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), $"extract-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite,
        FileShare.None, Chunk, FileOptions.Asynchronous | FileOptions.DeleteOnClose);

    private static async Task<byte[]> CopyAsync(
        Stream body, Stream file, long limit, Failure failure, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        var (total, last) = (0L, (byte)0);
        for (int count; (count = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((total += count) > limit) throw failure.TooLarge(limit);
            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            if (buffer.AsSpan(0, count).TrimEnd(" \t\r\n"u8) is { Length: > 0 } text) last = text[^1];
        }

        ArrayPool<byte>.Shared.Return(buffer);
        await file.FlushAsync(cancellation);
        // A connection that closes early shows in no header when the length was not announced.
        return last is (byte)'}' or (byte)']' ? hash.GetHashAndReset() : throw failure.CutOff(total);
    }

    private static bool SaysDemo(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Demonstration-Data", out var values)
        && values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase));
}
