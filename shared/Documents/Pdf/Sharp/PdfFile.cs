using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>
/// A file as PDFsharp saved it, taken apart and put together anew: without the random names and the clock time that
/// PDFsharp writes, with whole compressed streams (PDFsharp's lack their end), with the small objects in one
/// compressed stream, and with what PDFsharp cannot say: the PDF/UA mark and the text behind hard spaces.
/// </summary>
internal sealed partial class PdfFile
{
    private const int TagLength = 6;
    private readonly Memory<byte> saved;
    private readonly List<PdfObjectBytes> objects;

    /// <summary>Takes a saved file apart.</summary>
    /// <param name="saved">The file, whose bytes are used up.</param>
    public PdfFile(Memory<byte> saved)
    {
        this.saved = saved;
        var places = Offsets().OrderBy(o => o.Start).ToList();
        objects =
            [.. places.Select((place, i) => Read(place.Number, place.Start, i + 1 < places.Count ? places[i + 1].Start : saved.Length))];
    }

    /// <summary>Puts the file together.</summary>
    /// <param name="actualTexts">
    /// For each page the text of marked contents whose glyphs say something else, by number: they are numbered anew on each page.
    /// </param>
    public byte[] Rewrite(TaggedDocument document, IReadOnlyList<IReadOnlyDictionary<int, string>> actualTexts)
    {
        var texts = Pages().Zip(actualTexts)
            .SelectMany(p => Contents().Matches(Text(p.First)).Select(m => (Content: Number(m), Texts: p.Second)))
            .ToDictionary(c => c.Content, c => c.Texts);
        var said = objects.ConvertAll(o =>
            texts.TryGetValue(o.Number, out var own) ? o with { Stream = MarkedTexts.Put(o.Stream!.Value, own) } : o);
        SetSubsetTag("SUBSET");
        var id = Fingerprint(said);
        SetSubsetTag(TagOf(id));
        return new PdfFileWriter(id).Write(said.ConvertAll(o => o.IsMetadata ? o with { Stream = PdfMetadataText.Of(document, id) } : o));
    }

    // In the order in which they are read; PDFsharp saves them all as the kids of one node.
    private IEnumerable<PdfObjectBytes> Pages()
    {
        var byNumber = objects.Where(o => o.Is("/Page/"u8)).ToDictionary(o => o.Number);
        var kids = Kids().Match(Text(objects.First(o => o.Is("/Pages/"u8)))).Groups[1].Value;
        return Reference().Matches(kids).Select(m => byNumber[Number(m)]);
    }

    // The cross-reference table of a fresh file: one section, twenty bytes an entry.
    private IEnumerable<(int Number, int Start)> Offsets()
    {
        var start = int.Parse(Text(saved.Span.LastIndexOf("startxref"u8) + 10, 12).Split('\n', '\r')[0], CultureInfo.InvariantCulture);
        var lines = Text(start, saved.Length - start).Split('\n');
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
            yield return (number, int.Parse(lines[number + 2].AsSpan(0, 10), CultureInfo.InvariantCulture));
    }

    // The object's end is the last within its room, since texts may hold the word; no text holds a line break.
    private PdfObjectBytes Read(int number, int start, int next)
    {
        var room = saved[start..next];
        var body = room.Span.IndexOf("obj"u8) + 3;
        var stream = room.Span.IndexOf(">>\nstream\n"u8);
        if (stream < 0) return new(number, Trimmed(room[body..room.Span.LastIndexOf("endobj"u8)]), null);
        var dictionary = Trimmed(room[body..(stream + 2)]);
        var at = dictionary.Span.IndexOf("/Length "u8);
        Utf8Parser.TryParse(dictionary.Span[(at + "/Length ".Length)..], out int length, out var digits);
        byte[] without = [.. dictionary.Span[..at], .. dictionary.Span[(at + "/Length ".Length + digits)..]];
        return new(number, without, room.Slice(stream + 10, length));
    }

    private static Memory<byte> Trimmed(Memory<byte> text) => text.Trim(" \r\n"u8);

    private string Text(int start, int length) =>
        Encoding.Latin1.GetString(saved.Span.Slice(start, Math.Min(length, saved.Length - start)));

    private static string Text(PdfObjectBytes o) => Encoding.Latin1.GetString(o.Dictionary.Span);

    // Programs that join files take fonts of one name and tag for the same subset, so that the tag follows the content.
    private void SetSubsetTag(string tag)
    {
        foreach (var font in objects.Where(o => o.Is("/Font/"u8) || o.Is("/FontDescriptor/"u8)))
        {
            foreach (var old in SubsetTag().EnumerateMatches(Text(font)))
                Encoding.ASCII.GetBytes(tag, font.Dictionary.Span.Slice(old.Index + 1, TagLength));
        }
    }

    private static string TagOf(string id) =>
        string.Concat(id.Take(TagLength).Select(c => (char)('A' + Convert.ToInt32($"{c}", 16))));

    private static string Fingerprint(IEnumerable<PdfObjectBytes> objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var o in objects.Where(o => !o.IsMetadata))
        {
            hash.AppendData(o.Dictionary.Span);
            hash.AppendData((o.Stream ?? default).Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Contents[ \[]+(\d+) 0 R")]
    private static partial Regex Contents();

    [GeneratedRegex(@"/Kids ?\[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/[A-Z]{6}\+")]
    private static partial Regex SubsetTag();
}
