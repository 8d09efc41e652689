using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Reporting.Unit.Mail;

/// <summary>A PNG file read by its specification: each chunk's checksum is checked and each row's filter undone.</summary>
internal sealed class DecodedPng
{
    private readonly byte[] rgb;

    public DecodedPng(ReadOnlySpan<byte> file)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(file[..8]));
        var chunks = Chunks(file[8..]);
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(c => c.Type));
        var header = chunks[0].Data;
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        rgb = Unfilter(chunks[1].Data);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The colour of a pixel as #RRGGBB.</summary>
    public string this[int x, int y] => "#" + Convert.ToHexString(rgb.AsSpan(3 * (y * Width + x), 3));

    /// <summary>The colours of a column of pixels, from the top.</summary>
    public IEnumerable<string> Column(int x) => Enumerable.Range(0, Height).Select(y => this[x, y]);

    private static List<(string Type, byte[] Data)> Chunks(ReadOnlySpan<byte> file)
    {
        var chunks = new List<(string, byte[])>();
        while (file.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file);
            Assert.Equal(Crc(file[4..(8 + length)]), BinaryPrimitives.ReadUInt32BigEndian(file[(8 + length)..]));
            chunks.Add((Encoding.ASCII.GetString(file[4..8]), file[8..(8 + length)].ToArray()));
            file = file[(12 + length)..];
        }

        return chunks;
    }

    // Bit by bit, so that it shares no table with what it checks.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    private byte[] Unfilter(byte[] packed)
    {
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress)) zlib.CopyTo(rows);
        var (raw, stride) = (rows.ToArray(), 3 * Width);
        Assert.Equal(Height * (stride + 1), raw.Length);
        var pixels = new byte[Height * stride];
        for (var y = 0; y < Height; y++)
        {
            var filter = raw[y * (stride + 1)];
            Assert.True(filter is 0 or 2, $"row {y} has the filter {filter}");
            for (var i = 0; i < stride; i++)
                pixels[y * stride + i] = (byte)(raw[y * (stride + 1) + 1 + i] + (filter == 2 && y > 0 ? pixels[(y - 1) * stride + i] : 0));
        }

        return pixels;
    }
}
