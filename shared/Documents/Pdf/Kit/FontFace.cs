using System.Buffers.Binary;

namespace Reporting.Documents.Pdf.Kit;

/// <summary>The widths of a TrueType font's characters, read once: all that laying out a page needs of it.</summary>
public sealed class FontFace
{
    private readonly ushort[] glyphs = new ushort[char.MaxValue + 1];
    private readonly double[] widths = new double[char.MaxValue + 1];
    private readonly byte[] data;

    private FontFace(string resource)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not in the assembly.");
        data = new byte[stream.Length];
        stream.ReadExactly(data);
        ReadGlyphs(UnicodeMap());
        ReadWidths();
    }

    /// <summary>The text weight.</summary>
    public static FontFace Regular { get; } = new("SourceSans3-Regular.ttf");

    /// <summary>The weight of headings and groups.</summary>
    public static FontFace SemiBold { get; } = new("SourceSans3-SemiBold.ttf");

    /// <summary>The font file.</summary>
    public ReadOnlyMemory<byte> File => data;

    /// <summary>Whether the font can draw the character.</summary>
    public bool Has(char character) => glyphs[character] != 0;

    /// <summary>The number of the character's shape; 0 where the font has none.</summary>
    internal int Glyph(char character) => glyphs[character];

    /// <summary>The width of a text in points at size 1.</summary>
    public double Width(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var character in text) width += widths[character];
        return width;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int U32(int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));

    /// <summary>Where a table begins in the file.</summary>
    /// <param name="tag">Its name, as four letters in one number.</param>
    internal int Table(uint tag)
    {
        for (var i = 0; i < U16(4); i++)
        {
            if (U32(12 + 16 * i) == (int)tag) return U32(12 + 16 * i + 8);
        }

        throw new InvalidOperationException("The font lacks a table that every TrueType font has.");
    }

    // The subtable for the Basic Multilingual Plane: format 4.
    private int UnicodeMap()
    {
        var cmap = Table(0x636D6170);
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var at = cmap + U32(cmap + 8 + 8 * i);
            if (U16(at) == 4) return at;
        }

        throw new InvalidOperationException("The font has no Unicode map of format 4.");
    }

    private void ReadGlyphs(int map)
    {
        var twice = U16(map + 6);
        for (var at = map + 14; at < map + 14 + twice; at += 2)
        {
            var (last, first) = (U16(at), U16(at + 2 + twice));
            var (delta, offsetAt) = (U16(at + 2 + 2 * twice), at + 2 + 3 * twice);
            for (var c = first; c <= last && c < char.MaxValue; c++) glyphs[c] = Glyph(c, first, delta, offsetAt);
        }
    }

    private ushort Glyph(int character, int first, int delta, int offsetAt)
    {
        if (U16(offsetAt) == 0) return (ushort)(character + delta);
        var glyph = U16(offsetAt + U16(offsetAt) + 2 * (character - first));
        return (ushort)(glyph == 0 ? 0 : glyph + delta);
    }

    private void ReadWidths()
    {
        double unitsPerEm = U16(Table(0x68656164) + 18);
        var (count, metrics) = (U16(Table(0x68686561) + 34), Table(0x686D7478));
        for (var c = 0; c <= char.MaxValue; c++) widths[c] = U16(metrics + 4 * Math.Min(glyphs[c], count - 1)) / unitsPerEm;
    }
}
