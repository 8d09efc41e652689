using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Reporting.Documents.Pdf.Sharp;

/// <summary>Says in the content of a page what marked contents read where their glyphs say something else.</summary>
internal static class MarkedTexts
{
    /// <summary>The content with its texts.</summary>
    /// <param name="content">The operators that draw a page.</param>
    /// <param name="texts">By the number of the marked content.</param>
    public static ReadOnlyMemory<byte> Put(ReadOnlyMemory<byte> content, IReadOnlyDictionary<int, string> texts)
    {
        if (texts.Count == 0) return content;
        var rest = content.Span;
        var written = new ArrayBufferWriter<byte>(content.Length + 256 * texts.Count);
        while (rest.IndexOf("<</MCID "u8) is var at and >= 0)
        {
            var number = rest[(at + "<</MCID ".Length)..];
            if (Utf8Parser.TryParse(number, out int mark, out var digits) && number[digits..].StartsWith(">>BDC"u8)
                && texts.TryGetValue(mark, out var text) && IsWhole(rest[..at], out var tag))
            {
                written.Write(rest[..tag]);
                var said = $"/Span<</MCID {mark}/ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>>>BDC";
                written.Advance(Encoding.ASCII.GetBytes(said, written.GetSpan(said.Length)));
                rest = number[(digits + ">>BDC".Length)..];
            }
            else
            {
                written.Write(rest[..^number.Length]);
                rest = number;
            }
        }

        written.Write(rest);
        return written.WrittenMemory;
    }

    // Tags of capitals and digits, as those of paragraphs, headings and cells are.
    private static bool IsWhole(ReadOnlySpan<byte> before, out int tag)
    {
        tag = before.LastIndexOf((byte)'/');
        return tag >= 0 && before[(tag + 1)..] is [>= (byte)'A' and <= (byte)'Z', ..]
            && !before[(tag + 1)..].ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);
    }
}
