using System.Buffers;

namespace Reporting.Functions;

/// <summary>Keeps the bodies of requests small.</summary>
internal static class SmallBody
{
    /// <summary>The most that the server takes off the wire: what the Functions host lets through.</summary>
    public const long MostOnTheWire = 104_857_600;

    /// <summary>What to send instead of another content type.</summary>
    public const string NotJson = "Send the body as JSON, with Content-Type: application/json, or send none.";

    /// <summary>The most that a small body has.</summary>
    public const int MostBytes = 65_536;

    private const int SkippedAtOnce = 16_384;

    /// <summary>Answers 413 when a request says that its body is larger; forms are read no further.</summary>
    public static RouteHandlerBuilder WithSmallBody(this RouteHandlerBuilder route) => route
        .AddEndpointFilter((context, next) => context.HttpContext.Request.ContentLength > MostBytes
            ? throw TooLarge(MostBytes) : next(context))
        .WithMetadata(new SmallBodyMark()).ProducesProblem(413);

    // Counted here rather than by Kestrel's own limit, which cuts the connection before the host has read the answer.
    /// <summary>Reads a body whole.</summary>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    /// <param name="most">How many bytes it may have.</param>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation, int most = MostBytes)
    {
        // No more than is said to come, so that many small bodies do not cost as much as large ones.
        var bytes = new byte[Math.Min(request.ContentLength ?? most, most) + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length <= most ? bytes.AsMemory(0, length) : throw TooLarge(most);
    }

    /// <summary>Takes a body off the wire and keeps nothing of it.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task SkipAsync(HttpRequest request, CancellationToken cancellation, int most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SkippedAtOnce);
        try
        {
            for (int read, total = 0; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
                if ((total += read) > most) throw TooLarge(most);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static BadHttpRequestException TooLarge(int most) => new($"A body has {most} bytes at most.", StatusCodes.Status413PayloadTooLarge);
}

/// <summary>Marks the routes whose bodies are small.</summary>
internal sealed record SmallBodyMark;
