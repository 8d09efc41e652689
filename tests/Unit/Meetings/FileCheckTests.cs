using System.IO.Compression;
using System.Text;
using Xunit;

namespace Reporting.Unit.Meetings;

/// <summary>Which files a jobcentre may send, and what becomes of their names.</summary>
public class FileCheckTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public void TheKindsThatAreNamedAreTaken()
    {
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("a.pdf", "%PDF-1.7 x"u8.ToArray()), ("A.PDF", "%PDF-1.7 x"u8.ToArray()), ("a.png", Png), ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0,
                1]),
            ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE1, 1]), ("a.txt", Encoding.UTF8.GetBytes("Æblegrød\r\n\tx")), ("a.csv", [0xE6, (byte)';',
                0xF8]),
            ("a.docx", Zip("[Content_Types].xml", "word/document.xml")), ("a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml")),
            ("a.pptx", Zip("[Content_Types].xml", "ppt/presentation.xml")),
        }) Assert.True(Error(name, content) is null, name);
    }

    [Fact]
    public void WhatIsSomethingElseIsNot()
    {
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("a.html", "<html>"u8.ToArray()), ("a.svg", "<svg>"u8.ToArray()), ("a.exe", "MZ"u8.ToArray()), ("a", Png), ("a.pdf.exe",
                "%PDF-"u8.ToArray()),
            ("a.pdf", Png), ("a.pdf", " %PDF-1.7"u8.ToArray()), ("a.png", "%PDF-1.7"u8.ToArray()), ("a.jpg", Png), ("a.txt", Png),
                ("a.csv", [1, 2]),
            ("a.docx", "PK\u0003\u0004 no zip"u8.ToArray()), ("a.docx", Zip("word/document.xml")), ("a.docx", Zip("[Content_Types].xml",
                "xl/workbook.xml")),
            ("a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")),
            ("a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml")), ("a.docm", Zip("[Content_Types].xml",
                "word/document.xml")),
            ("a.zip", Zip("a.txt")), ("a.txt", []),
        }) Assert.True(Error(name, content) is not null, name);
    }

    [Fact]
    public void AFileThatGrowsWhenUnpackedIsReadByItsDirectoryAlone()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            using var bomb = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1_048_576];
            for (var i = 0; i < 200; i++) bomb.Write(zeros);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(FileCheck.ErrorOf("a.docx", file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_048_576);
    }

    // The directory of a file of ten megabytes has room for a quarter of a million names.
    [Fact]
    public void ADirectoryOfTooManyNamesIsNotRead()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 90_000; i++) zip.CreateEntry(i.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(file.Length, 5_000_000, FileCheck.MaxBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(FileCheck.ErrorOf("a.docx", file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_194_304);
    }

    // A name in the directory that reads as another end of it: whoever unpacks the file goes by the last one.
    [Fact]
    public void ADirectoryIsMeasuredByTheLastEndOfIt()
    {
        const string end = "PK\u0005\u0006";
        var names = Enumerable.Range(0, 90_000).Select(i => $"{i:x}").Prepend("word/document.xml").Prepend("[Content_Types].xml").ToList();
        var near = Zip([.. names]).Length >> 16; // where it says that the directory begins, less than 128 KB from the end
        var file = Zip([.. names, $"{end}{new string('x', 12)}\0\0{(char)near}\0"]);
        Assert.Equal(3, file.AsSpan().Count("PK\u0005\u0006"u8)); // by the file, in the directory, and at the end of it
        Assert.NotNull(Error("a.docx", file));
    }

    [Fact]
    public void AFileOfMoreThanTenMegabytesIsTooLarge()
    {
        using var file = new MemoryStream();
        file.SetLength(FileCheck.MaxBytes + 1);
        Assert.Contains("10 MB", FileCheck.ErrorOf("a.pdf", file)!.Danish);
    }

    [Theory]
    [InlineData("Notat.pdf", "Notat.pdf")]
    [InlineData("C:\\mine ting\\Å.docx", "Å.docx")]
    [InlineData("../../etc/x.txt", "x.txt")]
    [InlineData(" .htaccess.pdf. ", "htaccess.pdf")]
    [InlineData("a\"b<c>:d|e?f*.txt", "a-b-c--d-e-f-.txt")]
    [InlineData("x\u202Efdp.exe.pdf", "xfdp.exe.pdf")]
    [InlineData("a\r\nb.pdf", "ab.pdf")]
    [InlineData("CON.pdf", "fil CON.pdf")]
    [InlineData("aux.noter.pdf", "fil aux.noter.pdf")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData(".pdf", "fil.pdf")]
    [InlineData("", "fil")]
    public void NamesAreCleaned(string sent, string kept) => Assert.Equal(kept, ReceivedFileNames.Clean(sent));

    [Fact]
    public void LongNamesKeepTheirEnding()
    {
        var name = ReceivedFileNames.Clean(new string('x', 500) + ".xlsx");
        Assert.Equal(100, name.Length);
        Assert.EndsWith(".xlsx", name);
    }

    private static LocalizedText? Error(string name, byte[] content)
    {
        using var file = new MemoryStream(content);
        return FileCheck.ErrorOf(name, file);
    }

    private static byte[] Zip(params string[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries) zip.CreateEntry(entry);
        return file.ToArray();
    }
}
