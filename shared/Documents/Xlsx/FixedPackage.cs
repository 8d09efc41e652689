using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Reporting.Documents.Xlsx;

/// <summary>
/// Copies a workbook, document or presentation so that equal content gives equal bytes: the packaging library orders the parts by
/// chance and stamps them with the clock, and for workbooks it invents a part name and relationship ids.
/// </summary>
internal static partial class FixedPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relations = "_rels/.rels";
    private const string CoreProperties = "docProps/core.xml";

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file in <paramref name="draft"/> to <paramref name="stream"/>.</summary>
    public static void Copy(Stream draft, Stream stream)
    {
        using var from = new ZipArchive(draft, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var isWorkbook = from.GetEntry("xl/workbook.xml") is not null;
        foreach (var (name, part) in from.Entries.Select(e => (Name: NameOf(e), e)).OrderBy(p => p.Name, PartOrder))
        {
            // Optimal makes a full workbook 32 kB instead of 45, but takes three times as long over it.
            var entry = to.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = Stamp;
            using var target = entry.Open();
            CopyPart(name, part, target, isWorkbook);
        }
    }

    private static void CopyPart(string name, ZipArchiveEntry part, Stream target, bool isWorkbook)
    {
        using var source = part.Open();
        Func<string, string>? edit = name switch
        {
            Relations when isWorkbook => _ => RootRelations,
            ContentTypes when isWorkbook => text => AnyCoreType().Replace(text, CoreType),
            "xl/sharedStrings.xml" => text => EncodedPair().Replace(text, DecodePair),
            "xl/workbook.xml" => text => Repeated().Replace(text, "!$$$1:$$$2"),
            _ => null,
        };
        if (edit is null) source.CopyTo(target);
        else target.Write(Encoding.UTF8.GetBytes(edit(new StreamReader(source, Encoding.UTF8).ReadToEnd())));
    }

    private static string NameOf(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) ? CoreProperties : entry.FullName;

    // Readers that stream expect the content types first.
    private static readonly IComparer<string> PartOrder = Comparer<string>.Create((a, b) =>
        (a != ContentTypes, a != Relations).CompareTo((b != ContentTypes, b != Relations)) is var first and not 0
            ? first : string.CompareOrdinal(a, b));

    // ClosedXML writes a character beyond the basic plane as two escapes, which only Excel reads.
    [GeneratedRegex("_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_")]
    private static partial Regex EncodedPair();

    // ClosedXML writes the rows and columns to repeat in print as relative ones; Excel wants them fixed.
    [GeneratedRegex("!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)(?=[,<])")]
    private static partial Regex Repeated();

    private static string DecodePair(Match pair) =>
        $"{(char)Convert.ToInt32(pair.Groups[1].Value, 16)}{(char)Convert.ToInt32(pair.Groups[2].Value, 16)}";

    [GeneratedRegex("<Default Extension=\"psmdcp\"[^>]*/>(.*)</Types>", RegexOptions.Singleline)]
    private static partial Regex AnyCoreType();

    private const string CoreType =
        "$1<Override PartName=\"/" + CoreProperties
        + "\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\" /></Types>";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string RootRelations =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Relationships xmlns=\"" + Package + "\">"
        + "<Relationship Type=\"" + Office + "officeDocument\" Target=\"/xl/workbook.xml\" Id=\"rId1\" />"
        + "<Relationship Type=\"" + Office + "extended-properties\" Target=\"/docProps/app.xml\" Id=\"rId2\" />"
        + "<Relationship Type=\"" + Package + "/metadata/core-properties\" Target=\"/" + CoreProperties + "\" Id=\"rId3\" />"
        + "</Relationships>";
}
