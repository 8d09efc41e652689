using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Reporting.Unit.Xlsx;

/// <summary>A written workbook, read back without the library that wrote it.</summary>
internal sealed class XlsxFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, byte[]> parts;
    private readonly List<XElement> texts;
    private readonly XElement styles;

    public XlsxFile(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Names = [.. zip.Entries.Select(e => e.FullName)];
        Times = [.. zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct()];
        parts = zip.Entries.ToDictionary(e => e.FullName, Content);
        texts = [.. Part("xl/sharedStrings.xml").Elements(Main + "si")];
        styles = Part("xl/styles.xml");
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<DateTime> Times { get; }

    public static byte[] Bytes(OverviewSample sample, Language language = Language.Danish)
    {
        var stream = new MemoryStream();
        OverviewXlsx.Write(sample.Overview, sample.Slice, stream, language);
        return stream.ToArray();
    }

    public static XlsxFile Of(OverviewSample sample, Language language = Language.Danish) => new(Bytes(sample, language));

    public XElement Part(string name) => XDocument.Load(new MemoryStream(parts[name])).Root!;

    public IEnumerable<string> SheetNames => Part("xl/workbook.xml").Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value);

    public XElement Sheet(int number) => Part($"xl/worksheets/sheet{number}.xml");

    public XElement Element(int sheet, string name) => Sheet(sheet).Descendants(Main + name).First();

    public Cell? Find(int sheet, string reference) => Sheet(sheet).Descendants(Main + "c")
        .Where(c => c.Attribute("r")!.Value == reference).Select(Read).FirstOrDefault();

    /// <summary>All cells of the first row in which some cell holds the text.</summary>
    public IReadOnlyDictionary<string, Cell> RowWith(int sheet, string text) => Sheet(sheet).Descendants(Main + "row")
        .Select(r => r.Elements(Main + "c").ToDictionary(c => c.Attribute("r")!.Value.TrimEnd([.. "0123456789"]), Read))
        .First(r => r.Values.Any(c => c.Text == text));

    public IEnumerable<Cell> Cells(int sheet) => Sheet(sheet).Descendants(Main + "c").Select(Read);

    private Cell Read(XElement cell)
    {
        var style = styles.Element(Main + "cellXfs")!.Elements().ElementAt((int)cell.Attribute("s")!);
        var value = cell.Element(Main + "v")?.Value;
        var isText = cell.Attribute("t")?.Value == "s" && value is not null;
        return new Cell(
            isText ? texts[int.Parse(value!, CultureInfo.InvariantCulture)].Value : null,
            isText || value is null ? null : double.Parse(value, CultureInfo.InvariantCulture),
            FormatOf((int)style.Attribute("numFmtId")!), style, cell.Element(Main + "f") is not null);
    }

    private string FormatOf(int id) => styles.Descendants(Main + "numFmt")
        .FirstOrDefault(f => (int)f.Attribute("numFmtId")! == id)?.Attribute("formatCode")!.Value ?? "";

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public sealed record Cell(string? Text, double? Number, string Format, XElement Style, bool IsFormula)
    {
        public bool QuotePrefix => Style.Attribute("quotePrefix")?.Value == "1";
    }
}
