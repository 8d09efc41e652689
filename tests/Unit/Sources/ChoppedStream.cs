namespace Reporting.Unit.Sources;

/// <summary>A stream that gives its bytes in pieces of given sizes, over and over.</summary>
internal sealed class ChoppedStream(byte[] bytes, int[] sizes) : MemoryStream(bytes)
{
    private int turn;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, sizes.Length == 0 ? 1 : Math.Max(1, sizes[turn++ % sizes.Length]))],
            cancellationToken);
}
