using System.Buffers;

namespace Reporting.Functions.Hosting;

/// <summary>Keeps the bodies of requests small.</summary>
internal static class SmallBody
{
    /// <summary>The most that the server takes off the wire: what the Functions host lets through.</summary>
    public const long MaxOnTheWire = 104_857_600;

    /// <summary>What to send instead of another content type.</summary>
    public const string NotJson = "Send the body as JSON, with Content-Type: application/json, or send none.";

    /// <summary>The most that a small body has.</summary>
    public const int MaxBytes = 65_536;

    private const int SkippedAtOnce = 16_384;
    private static readonly TimeSpan DrainedWithin = TimeSpan.FromSeconds(5);

    /// <summary>Refuses a request that says that its body is larger.</summary>
    /// <exception cref="BadHttpRequestException">It does.</exception>
    public static void RefuseTooLarge(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes) throw TooLarge(MaxBytes);
    }

    /// <summary>
    /// Takes what is left of a refused body off the wire, for a moment: the host forwards no answer while it still sends.
    /// </summary>
    public static async Task DrainAsync(HttpRequest request)
    {
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        moment.CancelAfter(DrainedWithin);
        try
        {
            await request.Body.CopyToAsync(Stream.Null, moment.Token);
        }
        catch (Exception unread) when (unread is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The answer is sent all the same.
        }
    }

    // Counted here rather than by Kestrel's own limit, which cuts the connection before the host has read the answer.
    /// <summary>Reads a body whole.</summary>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    /// <param name="max">How many bytes it may have.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation, int max = MaxBytes)
    {
        // No more than is said to come, so that many small bodies do not cost as much as large ones.
        var bytes = new byte[Math.Min(request.ContentLength ?? max, max) + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length <= max ? bytes.AsMemory(0, length) : throw TooLarge(max);
    }

    /// <summary>Takes a body off the wire and keeps nothing of it.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task SkipAsync(HttpRequest request, CancellationToken cancellation, int max)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SkippedAtOnce);
        try
        {
            for (int read, total = 0; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
                if ((total += read) > max) throw TooLarge(max);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static BadHttpRequestException TooLarge(int max) =>
        new($"A body has {max} bytes at most.", StatusCodes.Status413PayloadTooLarge);
}
