using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Reporting.Documents.Bulk;

/// <summary>
/// Figures as a workbook, written row by row: a library's model of it would hold all of it in memory. A sheet holds as many rows as
/// Excel reads; the next one goes on with the same headings.
/// </summary>
public static class FigureXlsx
{
    private const int MaxRows = 1_048_576;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the rows as they come.</summary>
    public static Task WriteAsync(Stream stream, IAsyncEnumerable<FigureRow> rows, CancellationToken cancellation) =>
        WriteAsync(stream, rows, MaxRows, cancellation);

    /// <summary>Writes the rows as they come.</summary>
    /// <param name="maxRows">How many rows a sheet holds, with its headings.</param>
    public static async Task WriteAsync(
        Stream stream, IAsyncEnumerable<FigureRow> rows, int maxRows, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, "[Content_Types].xml", ContentTypes); // readers that stream expect it first
        var sheets = 0;
        await using var row = rows.GetAsyncEnumerator(cancellation);
        var more = await row.MoveNextAsync();
        do
        {
            await using var sheet = await OpenAsync(zip, $"xl/worksheets/sheet{++sheets}.xml");
            more = await WriteSheetAsync(sheet, row, more, maxRows);
        }
        while (more);

        foreach (var (name, content) in Parts(sheets)) await AddAsync(zip, name, content);
    }

    private static async Task AddAsync(ZipArchive zip, string name, string content)
    {
        await using var part = await OpenAsync(zip, name);
        await part.WriteAsync(content);
    }

    private static async Task<bool> WriteSheetAsync(StreamWriter sheet, IAsyncEnumerator<FigureRow> row, bool more, int maxRows)
    {
        await sheet.WriteAsync($"<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultColWidth=\"15\" defaultRowHeight=\"15\"/><sheetData><row>");
        foreach (var column in FigureColumn.All) await sheet.WriteAsync(Text(column.Name, bold: true));
        await sheet.WriteAsync("</row>");
        for (var written = 1; more && written < maxRows; written++, more = await row.MoveNextAsync())
        {
            await sheet.WriteAsync("<row>");
            foreach (var column in FigureColumn.All) await sheet.WriteAsync(Cell(column, row.Current));
            await sheet.WriteAsync("</row>");
        }

        await sheet.WriteAsync("</sheetData></worksheet>");
        return more;
    }

    private static string Cell(FigureColumn column, FigureRow row) => column switch
    {
        TextColumn text => text.Of(row) is { } value ? Text(value) : "<c/>",
        NumberColumn number => number.Of(row) is { } value ? $"<c><v>{value.ToString("R", CultureInfo.InvariantCulture)}</v></c>" : "<c/>",
        _ => $"<c t=\"b\"><v>{(((FlagColumn)column).Of(row) ? 1 : 0)}</v></c>",
    };

    private static string Text(string text, bool bold = false) =>
        $"<c{(bold ? " s=\"1\"" : "")} t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(XmlText.Of(text))}</t></is></c>";

    private static async Task<StreamWriter> OpenAsync(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        var text = new StreamWriter(await entry.OpenAsync(), new UTF8Encoding(false), 65_536);
        await text.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return text;
    }

    // All parts that are not named are sheets, so that it can be written before they are counted.
    private const string ContentTypes = $"<Types xmlns=\"{Package}content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Default Extension=\"xml\" ContentType=\"{Type}worksheet+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/></Types>";

    private static IEnumerable<(string Name, string Content)> Parts(int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        yield return ("_rels/.rels", Relations($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
            + string.Concat(numbers.Select(n => $"<sheet name=\"Tal{(n == 1 ? "" : $" {n}")}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))
            + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", Relations(string.Concat(numbers.Select(n =>
            $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
            + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"));
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
    }

    private static string Relations(string all) => $"<Relationships xmlns=\"{Package}relationships\">{all}</Relationships>";
}
