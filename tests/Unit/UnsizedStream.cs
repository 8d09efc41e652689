namespace Reporting.Unit;

/// <summary>A stream of parts that does not tell its length, so that it is sent in chunks; each part is made when it is read.</summary>
internal sealed class UnsizedStream(IEnumerable<ReadOnlyMemory<byte>> parts) : Stream
{
    private const int Chunk = 1 << 16;
    private readonly IEnumerator<ReadOnlyMemory<byte>> parts = parts.GetEnumerator();
    private ReadOnlyMemory<byte> left;

    /// <summary>A stream of one byte over and over.</summary>
    /// <param name="size">How many bytes it gives.</param>
    public UnsizedStream(long size, byte filling = 0) : this(Chunks(size, filling))
    {
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (left.IsEmpty && parts.MoveNext()) left = parts.Current;
        var given = Math.Min(buffer.Length, left.Length);
        left.Span[..given].CopyTo(buffer);
        left = left[given..];
        return given;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static IEnumerable<ReadOnlyMemory<byte>> Chunks(long size, byte filling)
    {
        var chunk = new byte[Chunk];
        Array.Fill(chunk, filling);
        for (; size > 0; size -= Chunk) yield return chunk.AsMemory(0, (int)Math.Min(Chunk, size));
    }
}
