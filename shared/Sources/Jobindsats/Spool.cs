using System.Buffers;
using System.Security.Cryptography;

namespace Reporting.Sources.Jobindsats;

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
        var (total, ends) = (0L, default(Ends));
        for (int count; (count = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if ((total += count) > limit) throw failure.TooLarge(limit);
            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
            ends = ends.With(buffer.AsSpan(0, count));
        }

        ArrayPool<byte>.Shared.Return(buffer);
        await file.FlushAsync(cancellation);
        // A connection that closes early shows in no header when the length was not announced.
        return ends.Meet ? hash.GetHashAndReset() : throw failure.CutOff(total);
    }

    private static bool SaysDemo(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Demonstration-Data", out var values)
        && values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first and the last byte that is not white space.</summary>
    private readonly record struct Ends(byte First, byte Last)
    {
        // What is not an object or a list is whole as far as can be told from here.
        public bool Meet => First switch
        {
            (byte)'{' => Last == '}',
            (byte)'[' => Last == ']',
            _ => Last != 0,
        };

        public Ends With(ReadOnlySpan<byte> next)
        {
            var text = next.Trim("\uFEFF \t\r\n"u8);
            return text.IsEmpty ? this : new Ends(First == 0 ? text[0] : First, text[^1]);
        }
    }
}
