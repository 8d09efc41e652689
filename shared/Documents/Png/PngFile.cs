using System.Buffers.Binary;
using System.IO.Compression;

namespace Reporting.Documents.Png;

/// <summary>Writes pixels as a PNG file of 8 bits per channel, without time or other data of its own.</summary>
internal static class PngFile
{
    private const byte Truecolour = 2;
    private const byte FilterUp = 2;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    /// <summary>The file; the same pixels give the same bytes.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="rgb">Red, green and blue of each pixel, row by row from the top: 3 × width × height bytes.</param>
    public static byte[] Write(int width, ReadOnlySpan<byte> rgb)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, Header(width, rgb.Length / 3 / width));
        Chunk(file, "IDAT"u8, Packed(3 * width, rgb));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, Truecolour);
        return header;
    }

    // Each row as its difference from the row above: a chart's rows are much alike, and zeros pack well.
    private static byte[] Packed(int stride, ReadOnlySpan<byte> rgb)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + stride];
            row[0] = FilterUp;
            for (var at = 0; at < rgb.Length; at += stride)
            {
                for (var i = 0; i < stride; i++) row[1 + i] = (byte)(rgb[at + i] - (at == 0 ? 0 : rgb[at + i - stride]));
                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc;
    }

    private static uint CrcOf(uint n)
    {
        for (var bit = 0; bit < 8; bit++) n = (n & 1) == 0 ? n >> 1 : 0xEDB88320 ^ (n >> 1);
        return n;
    }
}
