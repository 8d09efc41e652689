namespace Reporting.Sources.Jobindsats;

/// <summary>An answer as received, kept in a temporary file that goes when this is disposed.</summary>
/// <param name="Content">The answer after decompression; readable and seekable, at its beginning.</param>
/// <param name="Sha256">The content's SHA-256 in lower-case hexadecimal.</param>
/// <param name="Bytes">The content's length.</param>
/// <param name="Demo">Whether the source says that the figures are made up for demonstration.</param>
public sealed record FetchedResponse(Stream Content, string Sha256, long Bytes, bool Demo) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
