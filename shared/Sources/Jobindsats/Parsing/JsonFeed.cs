namespace Reporting.Sources.Jobindsats.Parsing;

/// <summary>A window that moves over a stream. It grows only when one row does not fit.</summary>
internal sealed class JsonFeed(Stream stream, string table)
{
    private const int LargestRow = 16 << 20;
    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private bool begun;

    /// <summary>Whether the window reaches the end of the stream.</summary>
    public bool Ended { get; private set; }

    /// <summary>How many bytes of the stream lie before the window.</summary>
    public long Offset { get; private set; }

    /// <summary>The bytes not yet taken.</summary>
    public ReadOnlySpan<byte> Window => buffer.AsSpan(start, end - start);

    /// <summary>Moves the window's beginning.</summary>
    public void Take(int count)
    {
        start += count;
        Offset += count;
    }

    /// <summary>Moves what is left to the front and fills the window up, so that no row is tried more often than it doubles.</summary>
    /// <exception cref="SourceException">One row is larger than any row can be.</exception>
    public async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (end - start == buffer.Length) Grow();
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        var room = buffer.AsMemory(end);
        var count = await stream.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, cancellation);
        Ended = count < room.Length;
        end += count;
        SkipByteOrderMark();
    }

    private void Grow()
    {
        if (buffer.Length >= LargestRow)
        {
            throw new SourceException($"Table {table}: what begins at byte {Offset} is larger than any row can be.")
            {
                Table = table,
                BytePosition = Offset,
            };
        }

        Array.Resize(ref buffer, buffer.Length * 2);
    }

    private void SkipByteOrderMark()
    {
        if (!begun && Window.StartsWith("\uFEFF"u8)) Take(3);
        begun = true;
    }
}
