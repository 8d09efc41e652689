using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>Writes objects as a PDF 1.7 file with an object stream and a cross-reference stream.</summary>
/// <param name="id">32 hexadecimal digits that follow from the content.</param>
internal sealed class PdfFileWriter(string id)
{
    private readonly MemoryStream file = new(1 << 16);
    private readonly MemoryStream compressed = new(1 << 15);
    private readonly SortedDictionary<int, (byte Kind, int Where, int Index)> places = [];

    /// <summary>The file's bytes.</summary>
    public byte[] Write(IReadOnlyCollection<PdfObjectBytes> objects)
    {
        Append("%PDF-1.7\n%\u00E6\u00F8\u00E5\u00B5\n");
        var packed = objects.Max(o => o.Number) + 1;
        foreach (var o in objects.Where(o => o.Stream is not null)) AppendStream(o);
        AppendPacked(packed, [.. objects.Where(o => o.Stream is null)]);
        AppendCrossReferences(packed + 1, objects);
        return file.ToArray();
    }

    private void AppendStream(PdfObjectBytes o)
    {
        places[o.Number] = (1, (int)file.Length, 0);
        // The metadata stays readable to programs that know nothing of PDF.
        var bytes = o.IsMetadata ? o.Stream!.Value.Span : Compressed(o.Stream!.Value.Span);
        var filter = o.IsMetadata ? "" : "/Filter/FlateDecode";
        Append($"{o.Number} 0 obj\n");
        file.Write(o.Dictionary.Span[..^2]);
        Append($"{filter}/Length {bytes.Length}>>\nstream\n");
        file.Write(bytes);
        Append("\nendstream\nendobj\n");
    }

    private void AppendPacked(int number, List<PdfObjectBytes> objects)
    {
        var (index, bodies) = (new StringBuilder(), new MemoryStream());
        foreach (var (place, o) in objects.Index())
        {
            places[o.Number] = (2, number, place);
            index.Append(o.Number).Append(' ').Append(bodies.Length).Append(' ');
            bodies.Write(o.Dictionary.Span);
            bodies.WriteByte((byte)'\n');
        }

        byte[] content = [.. Encoding.ASCII.GetBytes(index.ToString()), .. bodies.GetBuffer().AsSpan(0, (int)bodies.Length)];
        AppendStream(new(number, Encoding.ASCII.GetBytes($"<</Type/ObjStm/N {objects.Count}/First {index.Length}>>"), content));
    }

    private void AppendCrossReferences(int number, IReadOnlyCollection<PdfObjectBytes> all)
    {
        var start = (int)file.Length;
        places[number] = (1, start, 0);
        var entries = new byte[(number + 1) * 7];
        foreach (var (at, (kind, where, index)) in places)
        {
            entries[at * 7] = kind;
            BinaryPrimitives.WriteInt32BigEndian(entries.AsSpan(at * 7 + 1), where);
            BinaryPrimitives.WriteUInt16BigEndian(entries.AsSpan(at * 7 + 5), (ushort)index);
        }

        var root = all.First(o => o.Is("/Catalog/"u8)).Number;
        var info = all.First(o => o.Dictionary.Span.IndexOf("/CreationDate"u8) >= 0).Number;
        var dictionary = $"<</Type/XRef/Size {number + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>";
        AppendStream(new(number, Encoding.ASCII.GetBytes(dictionary), entries));
        Append($"startxref\n{start}\n%%EOF\n");
    }

    private void Append(string text) => file.Write(Encoding.Latin1.GetBytes(text));

    // What was compressed before is gone with the next call.
    private ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> bytes)
    {
        compressed.SetLength(0);
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(bytes);
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }
}
