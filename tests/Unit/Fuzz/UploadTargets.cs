using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reporting.Functions.Hosting;

namespace Reporting.Unit.Fuzz;

/// <summary>What reads the files of jobcentres: forms in parts, names, and contents that say they are Office files.</summary>
internal static class UploadTargets
{
    private const string Boundary = "b";
    private const string Form =
        "--b\r\nContent-Disposition: form-data; name=\"by\"\r\n\r\nBo\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\r\n--b--\r\n";

    // The ways to write a name in other letters, also those that no browser uses.
    private static readonly string[] Names =
    [
        "filename=\"a.pdf\"; filename*=utf-8''%C3%A6.pdf", "filename=\"=?utf-8?B?YS5wZGY=?=\"", "filename*=utf-7''a.pdf",
        "filename=\"=?utf-7?B?YS5wZGY=?=\"", "filename*=utf-16''%D8%00.pdf", "filename=\"a.pdf\"; filename*",
    ];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("forms with files", Mutations.Of([Form, .. Names.Select(n => Form.Replace("filename=\"a.pdf\"", n))]), ReadForm, typeof(BadHttpRequestException), typeof(IOException),
            typeof(InvalidDataException)),
        new("names of files", Mutations.Of("Notat.pdf", "C:\\a\\b.docx", "../x.csv", "CON.txt", "\u202Efdp.exe"), Name),
        new("office files", Mutations.OfBytes(Zip()), Office),
        new("people who are invited", Mutations.Of("Bo Friis <bo@jobcenter.example>", "bo@jobcenter.example, Bo"),
            line => PersonInput.Of(Encoding.UTF8.GetString(line))),
        new("names of mails about meetings", Mutations.Of("2026-082-0123456789ab|invitation3|751",
            "2026-082-0123456789ab|material1|region"),
            name => MeetingMail.Read(Encoding.UTF8.GetString(name))),
    ];

    private static void ReadForm(byte[] body)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(body);
        http.Request.ContentType = $"multipart/form-data; boundary={Boundary}";
        PostedFile.ReadFieldsAsync(http).GetAwaiter().GetResult();
        PostedFile.Of(http)?.Content.CopyTo(Stream.Null);
    }

    private static void Name(byte[] text)
    {
        var name = ReceivedFileNames.Clean(Encoding.UTF8.GetString(text));
        if (name.Length is 0 or > 100 || name.Any(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c)) || name[0] == '.')
            throw new InvalidDataException($"'{name}' is not clean.");
    }

    private static void Office(byte[] file)
    {
        using var content = new MemoryStream(file);
        FileCheck.ErrorOf("a.docx", content);
    }

    private static byte[] Zip()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml", "docProps/app.xml" })
                using (var entry = zip.CreateEntry(name).Open()) entry.Write("<x/>"u8);
        return file.ToArray();
    }
}
