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
    private readonly ReadOnlyMemory<byte> saved;
    private readonly List<PdfObjectText> objects;

    /// <summary>Takes a saved file apart.</summary>
    public PdfFile(ReadOnlyMemory<byte> saved)
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
            .SelectMany(p => Contents().Matches(p.First.Dictionary).Select(m => (Content: Number(m), Texts: p.Second)))
            .ToDictionary(c => c.Content, c => c.Texts);
        var text = objects.Select(o => texts.TryGetValue(o.Number, out var own) ? o with { Stream = WithTexts(o.Stream!.Value, own) } : o)
            .Select(o => WithSubsetTag(o, "SUBSET")).ToList();
        var id = Fingerprint(text);
        return new PdfFileWriter(id).Write(text.Select(o => o.IsMetadata
            ? o with { Stream = PdfMetadataText.Of(document, id) } : WithSubsetTag(o, TagOf(id))));
    }

    // In the order in which they are read; PDFsharp saves them all as the kids of one node.
    private IEnumerable<PdfObjectText> Pages()
    {
        var byNumber = objects.Where(o => o.Is("Page")).ToDictionary(o => o.Number);
        var kids = Kids().Match(objects.First(o => o.Is("Pages")).Dictionary).Groups[1].Value;
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
    private PdfObjectText Read(int number, int start, int next)
    {
        var room = saved.Span[start..next];
        var body = room.IndexOf("obj"u8) + 3;
        var stream = room.IndexOf(">>\nstream\n"u8);
        if (stream < 0) return new(number, Text(start + body, room.LastIndexOf("endobj"u8) - body).Trim(), null);
        var dictionary = Text(start + body, stream + 2 - body).Trim();
        var length = Number(Length().Match(dictionary));
        return new(number, Length().Replace(dictionary, ""), saved.Slice(start + stream + 10, length));
    }

    private string Text(int start, int length) =>
        Encoding.Latin1.GetString(saved.Span.Slice(start, Math.Min(length, saved.Length - start)));

    private static ReadOnlyMemory<byte> WithTexts(ReadOnlyMemory<byte> stream, IReadOnlyDictionary<int, string> texts) =>
        Encoding.Latin1.GetBytes(MarkedContent().Replace(Encoding.Latin1.GetString(stream.Span), match =>
            texts.TryGetValue(Number(match), out var text)
                ? $"/Span<</MCID {match.Groups[1].ValueSpan}/ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>>>BDC"
                : match.Value));

    // Programs that join files take fonts of one name and tag for the same subset, so that the tag follows the content.
    private static PdfObjectText WithSubsetTag(PdfObjectText o, string tag) =>
        o.Is("Font") || o.Is("FontDescriptor") ? o with { Dictionary = SubsetTag().Replace(o.Dictionary, $"/{tag}+") } : o;

    private static string TagOf(string id) => string.Concat(id.Take(6).Select(c => (char)('A' + Convert.ToInt32($"{c}", 16))));

    private static string Fingerprint(IEnumerable<PdfObjectText> objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var o in objects.Where(o => !o.IsMetadata))
        {
            hash.AppendData(Encoding.Latin1.GetBytes(o.Dictionary));
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

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"/[A-Z][A-Z0-9]*<</MCID (\d+)>>BDC")]
    private static partial Regex MarkedContent();

    [GeneratedRegex(@"/[A-Z]{6}\+")]
    private static partial Regex SubsetTag();
}
