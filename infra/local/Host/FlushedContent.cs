using System.Net;

namespace Reporting.Local.Host;

/// <summary>A body that is sent on as it arrives, however little that is: HttpClient's own would gather some kilobytes first.</summary>
internal sealed class FlushedContent(Stream body) : HttpContent
{
    private const int PartSize = 65_536;

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var part = new byte[PartSize];
        for (var read = await body.ReadAsync(part, cancellationToken); read > 0; read = await body.ReadAsync(part, cancellationToken))
        {
            await stream.WriteAsync(part.AsMemory(0, read), cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
