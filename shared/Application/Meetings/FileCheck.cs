using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Reporting.Application.Meetings;

/// <summary>
/// Which files a jobcentre may send: those whose name says one of a few kinds and whose content is of that kind. Nothing in a file
/// is unpacked: of an Office file its directory alone is read, so that no file grows by being looked at.
/// </summary>
public static class FileCheck
{
    /// <summary>The most bytes of a file.</summary>
    public const int MaxBytes = 10 * 1_048_576;

    // The directory of an Office file, with the record at its end. In memory it is ten times as large.
    private const int MaxDirectory = 524_288, EndLength = 22, MaxEnd = EndLength + ushort.MaxValue;

    private static readonly LocalizedText Kinds = new("pdf, docx, xlsx, pptx, png, jpg, txt eller csv",
        "pdf, docx, xlsx, pptx, png, jpg, txt or csv");

    // What steers a screen is in no text that people write; line ends, tabs and page breaks are.
    private static readonly SearchValues<byte> NoText = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (byte)i).Except("\t\n\r\f"u8.ToArray()), 0x7F]);

    private static readonly Dictionary<string, Func<Stream, bool>> Checks = new(StringComparer.Ordinal)
    {
        [".pdf"] = f => Begins(f, "%PDF-"u8), [".png"] = f => Begins(f, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        [".jpg"] = IsJpeg, [".jpeg"] = IsJpeg, [".txt"] = IsText, [".csv"] = IsText,
        [".docx"] = f => IsOffice(f, "word/document.xml"), [".xlsx"] = f => IsOffice(f, "xl/workbook.xml"),
        [".pptx"] = f => IsOffice(f, "ppt/presentation.xml"),
    };

    /// <summary>The endings that are taken, for a form's field.</summary>
    public static string Accepted { get; } = string.Join(',', Checks.Keys);

    /// <summary>What is wrong with a file, as a sentence; null for nothing.</summary>
    /// <param name="name">Its name, cleaned.</param>
    /// <param name="content">All of it; read from the beginning, and left anywhere.</param>
    public static LocalizedText? ErrorOf(string name, Stream content)
    {
        if (content.Length == 0) return new("Filen er tom.", "The file is empty.");
        if (content.Length > MaxBytes) return TooLarge;
        if (!Checks.TryGetValue(Path.GetExtension(name).ToLowerInvariant(), out var isRight))
            return new($"Den slags fil kan ikke modtages. Send {Kinds.Danish}.", $"Such a file is not taken. Send {Kinds.English}.");
        content.Position = 0;
        return isRight(content) ? null : new(
            $"Indholdet er ikke det, som navnet siger, eller filen er beskadiget eller har makroer. Gem den igen som {Kinds.Danish}.",
            $"The content is not what the name says, or the file is damaged or has macros. Save it again as {Kinds.English}.");
    }

    /// <summary>That a file did not come whole.</summary>
    public static LocalizedText Broken { get; } =
        new("Filen kom ikke hel frem. Send den igen.", "The file did not arrive whole. Send it again.");

    /// <summary>What is said of a file that is too large.</summary>
    public static LocalizedText TooLarge { get; } = new(
        $"Filen er for stor. En fil kan fylde højst {MaxBytes / 1_048_576} MB.",
            $"The file is too large. A file has {MaxBytes / 1_048_576} MB at most.");

    private static bool IsJpeg(Stream file) => Begins(file, [0xFF, 0xD8, 0xFF]);

    private static bool Begins(Stream file, ReadOnlySpan<byte> signature)
    {
        Span<byte> start = stackalloc byte[8];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start[..length].StartsWith(signature);
    }

    private static bool IsText(Stream file)
    {
        Span<byte> buffer = stackalloc byte[8_192];
        for (int read; (read = file.Read(buffer)) > 0;)
            if (buffer[..read].ContainsAny(NoText)) return false;
        return true;
    }

    // The record says where the directory begins; it is the last one, as whoever unpacks the file looks for it.
    private static bool HasSmallDirectory(Stream file)
    {
        var end = new byte[Math.Min(file.Length, MaxEnd)];
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        var at = end.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at >= 0 && end.Length - at >= EndLength
            && file.Length - BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 16)) is >= 0 and <= MaxDirectory;
    }

    // Those of Basic, and the sheets of commands that Excel had before it.
    private static bool HasMacros(string name) => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static bool IsOffice(Stream file, string part)
    {
        if (!Begins(file, "PK\u0003\u0004"u8) || !HasSmallDirectory(file)) return false;
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("[Content_Types].xml") && names.Contains(part) && !names.Any(HasMacros);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
