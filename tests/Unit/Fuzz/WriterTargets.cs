using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Parquet;
using Reporting.Unit.Paper;
using Reporting.Unit.Xlsx;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Reporting.Unit.Fuzz;

/// <summary>
/// What writes names into the files with all figures: whatever an area is called, a reader finds the same rows and columns, the
/// same name in each format, and no formula; and what writes texts into calendars, mails and documents.
/// </summary>
internal static class WriterTargets
{
    private const int Longest = 2_000; // bytes, of which each document repeats a text several times
    private const string Formulas = "=+-@\t\r";
    private static readonly int At = FigureColumn.All.Select(c => c.Name).ToList().IndexOf("area_name");
    private static readonly IReadOnlyList<FigureRow> Sample =
        [.. FigureRows.Of(OverviewSample.Catalogue, OverviewSample.Of().Slice, false).Take(2)];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("names in files of figures", Mutations.Of("Ærø", "=HYPERLINK(\"http://x\")", "@SUM(1);1", "a,\"b\"\r\nc", "<c t=\"s\"/>",
            "\u202Efdp"), bytes => FilesAsync(Name(bytes)).GetAwaiter().GetResult()) { IsSlow = true },
        new("names in tables for spreadsheets", Mutations.Of("Ærø", "=1+1", "a;\"b\"\r\n=c", "'=1", "\t-1"), bytes => Table(Name(bytes))),
        new("names of attached files", Mutations.Of("Mødemateriale Ærø.pdf", "a\"; filename=\"b.exe", "\u202Efdp.exe",
            "a\r\nBcc: b@c.example", "Resultatoversigt – İstanbul 🍏.pdf"), bytes => Header(Name(bytes))),
        new("texts of calendars", Mutations.Of("Sal 1, bygning \"B\"; 2\r\nATTENDEE:mailto:x@y.example", "a\\nb^n^'", "Bo\u2028Friis"),
            bytes => Calendar(Name(bytes))) { IsSlow = true },
        new("texts in documents",
            Mutations.Of("Møde på Ærø: <b>\"1\"</b>", "=1+1", "@SUM(A1)\r\n\u0001ﬁ", "\u202Efdp 🍏 مرحبا", "a]]>&amp;%s{0}"),
            bytes => Documents(Name(bytes[..Math.Min(bytes.Length, Longest)]))) { IsHeavy = true },
    ];

    // A lone half of a pair is no text that UTF-8 could bring.
    private static string Name(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static async Task FilesAsync(string name)
    {
        List<FigureRow> rows = [.. Sample.Select(r => r with { Area = r.Area with { Name = name } })];
        using var csv = new MemoryStream();
        await FigureCsv.WriteAsync(csv, rows.ToAsyncEnumerable(), default);
        Same(Lines(Encoding.UTF8.GetString(csv.ToArray()), ',').Skip(1).Select(l => (l.Count, l[At])),
            rows.Select(_ => (FigureColumn.All.Count, Guarded(name))), "CSV");

        using var parquet = new MemoryStream();
        await FigureParquet.WriteAsync(parquet, rows.ToAsyncEnumerable(), default);
        await using var reader = await ParquetReader.CreateAsync(parquet);
        using var group = reader.OpenRowGroupReader(0);
        var names = new string?[rows.Count];
        await group.ReadAsync(reader.Schema.DataFields[At], names!);
        Same(names, rows.Select(_ => name), "Parquet");

        using var xlsx = new MemoryStream();
        await FigureXlsx.WriteAsync(xlsx, rows.ToAsyncEnumerable(), 100, default);
        using var book = SpreadsheetDocument.Open(xlsx, false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<X.Row>().Skip(1)
            .Select(r => r.Elements<X.Cell>().ElementAt(At)).ToList();
        if (cells.Count != rows.Count || cells.Any(c => c.CellFormula is not null || c.InlineString is null))
            throw new InvalidDataException("The workbook holds something else than a text.");
    }

    private static void Table(string name)
    {
        var table = new TableBlock("", [new(name, 1), new("b", 1)], [new([new(name), new("x")])]);
        foreach (var (language, separator) in new[] { (Language.Danish, ';'), (Language.English, ',') })
            Same(Lines(CsvText.Of(table, language)[1..], separator).SelectMany(l => l),
                [Guarded(name), "b", Guarded(name), "x"], "the table");
    }

    // One header of one line, whose name ends where its quote ends.
    private static void Header(string name)
    {
        var message = SmtpMessage.Of(new("", "chef@jobcenter.example"), new("chef@jobcenter.example", "<1@example.dk>", null),
            new(name, "<p>x</p>", "x") { Attachments = [new(name, "application/pdf", new byte[] { 1 })] },
            new() { From = "Resultatoversigter <overblik@example.dk>" });
        using var sent = new MemoryStream();
        message.WriteTo(sent);
        sent.Position = 0;
        using var read = MimeKit.MimeMessage.Load(sent);
        var expected = message.Headers.Select(h => h.Id);
        if (!read.Headers.Select(h => h.Id).Order().SequenceEqual(expected.Order()) || read.To.Count != 1 || read.Attachments.Count() != 1)
            throw new InvalidDataException("The mail has other headers, receivers or files.");
        var line = Encoding.UTF8.GetString(sent.ToArray()).Split('\n').Max(l => l.Length);
        if (name.Length < 120 && line > 998) throw new InvalidDataException($"A line has {line} characters.");
    }

    private static void Calendar(string text)
    {
        var meeting = Meetings.SampleMeeting.Of() with { Place = text };
        var person = new CalendarPerson(text, "bo@jobcenter.example");
        foreach (var file in new[]
        {
            InvitationFile.Write(meeting, OverviewSample.Catalogue),
            InvitationFile.Write(meeting with { Invitation = new(1, default, default, "ABC", []) }, OverviewSample.Catalogue, person,
                person, "overblik@example.dk"),
        })
        {
            var entry = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file))!.Events.Single();
            if (entry.Attendees.Count > 1 || entry.Location != CalendarFile.Text(text) && text.Trim().Length > 0)
                throw new InvalidDataException($"The place became '{entry.Location}'.");
        }
    }

    // Whatever people type is text in every document: it opens again, reaches for nothing outside, and is no formula.
    private static void Documents(string text)
    {
        var table = new TableBlock(text, [new(text, 1), new("b", 1)], [new([new(text), new("x")])]) { Note = text };
        var paper = new PaperDocument(
            text, Language.Danish, SamplePaper.Made, [new HeadingBlock(1, text), new TextBlock(text), new ListBlock([text]), table]);
        var deck = new SlideDeck(text, Language.Danish, SamplePaper.Made, [new(text, [new ListBlock([text]), table], text)]);
        foreach (var pdf in new[] { PaperPdf.Write(paper), SlidesPdf.Write(deck) })
            if (!pdf.AsSpan().StartsWith("%PDF-"u8)) throw new InvalidDataException("It is no PDF.");
        using var word = OfficeFile.Word(PaperDocx.Write(paper));
        using var slides = OfficeFile.Slides(SlidesPptx.Write(deck));
        using var book = SpreadsheetDocument.Open(new MemoryStream(PaperXlsx.Write(paper)), false);
        foreach (var package in new OpenXmlPackage[] { word, slides, book })
            if (OfficeFile.Parts(package).Any(p => p.ExternalRelationships.Any() || p.HyperlinkRelationships.Any()))
                throw new InvalidDataException("It reaches for something outside.");
        if (book.WorkbookPart!.WorksheetParts.Any(s => s.Worksheet.Descendants<X.CellFormula>().Any()))
            throw new InvalidDataException("A text became a formula.");
        _ = (word.MainDocumentPart!.Document.InnerText, slides.PresentationPart!.SlideParts.Sum(s => s.Slide.InnerText.Length));
    }

    private static string Guarded(string name) => name.Length > 0 && Formulas.Contains(name[0]) ? "'" + name : name;

    // As RFC 4180 has it: what stands in quotes may hold anything, and a quote is written twice.
    private static List<List<string>> Lines(string text, char separator)
    {
        var (lines, line, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted || text[i] != separator && text[i] != '\r' && text[i] != '\n') field.Append(text[i]);
            else if (text[i] != '\r')
            {
                line.Add(field.ToString());
                field.Clear();
                if (text[i] != '\n') continue;
                lines.Add(line);
                line = [];
            }
        }

        return lines;
    }

    private static void Same<T>(IEnumerable<T> read, IEnumerable<T> written, string what)
    {
        if (!read.SequenceEqual(written)) throw new InvalidDataException($"{what} is read in another way than it was written.");
    }
}
