using System.IO.Compression;
using System.Text.Json;

namespace Reporting.Benchmarks.Scale;

/// <summary>Slices as they lie in the run's container, without the container.</summary>
internal static class PackedSlices
{
    /// <summary>A slice as a blob's bytes.</summary>
    public static byte[] Pack<T>(T slice)
    {
        using var buffer = new MemoryStream();
        using (var packed = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(packed, slice, SliceJson.Options);
        }

        return buffer.ToArray();
    }

    /// <summary>A blob's bytes as a slice.</summary>
    public static T Unpack<T>(byte[] bytes)
    {
        using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(unpacked, SliceJson.Options)!;
    }
}
