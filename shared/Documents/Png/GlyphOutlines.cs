using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Reporting.Documents.Png;

/// <summary>
/// The shapes of a font's letters (OpenType, table glyf), as polygons at size 1: x from where the letter begins, y down from its
/// baseline.
/// </summary>
public sealed class GlyphOutlines
{
    private const int PointsOfCurve = 4;
    private readonly ConcurrentDictionary<char, IReadOnlyList<IReadOnlyList<PagePoint>>> letters = new();
    private readonly FontFace font;
    private readonly double unitsPerEm;
    private readonly bool isLong;

    private GlyphOutlines(FontFace font)
    {
        this.font = font;
        var head = font.Table(0x68656164);
        (unitsPerEm, isLong) = (U16(head + 18), U16(head + 50) == 1);
    }

    /// <summary>The shapes of the text weight.</summary>
    public static GlyphOutlines Regular { get; } = new(FontFace.Regular);

    /// <summary>The shapes of the weight of headings.</summary>
    public static GlyphOutlines SemiBold { get; } = new(FontFace.SemiBold);

    /// <summary>A letter's closed outlines; none for what is blank.</summary>
    public IReadOnlyList<IReadOnlyList<PagePoint>> Of(char letter) =>
        letters.GetOrAdd(letter, c => [.. Glyph(font.Glyph(c)).Where(o => o.Count > 0).Select(Flat)]);

    private ReadOnlySpan<byte> Data => font.File.Span;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Data[at..]);

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Data[at..]);

    private List<List<GlyphPoint>> Glyph(int glyph)
    {
        var (at, end) = (Location(glyph), Location(glyph + 1));
        if (at == end) return [];
        return I16(at) < 0 ? Composite(at + 10) : Simple(at, I16(at));
    }

    private int Location(int glyph)
    {
        var (loca, glyf) = (font.Table(0x6C6F6361), font.Table(0x676C7966));
        return glyf + (isLong ? BinaryPrimitives.ReadInt32BigEndian(Data[(loca + 4 * glyph)..]) : 2 * U16(loca + 2 * glyph));
    }

    private List<List<GlyphPoint>> Simple(int at, int outlines)
    {
        var ends = Enumerable.Range(0, outlines).Select(i => U16(at + 10 + 2 * i)).ToList();
        var count = ends.Count == 0 ? 0 : ends[^1] + 1;
        var read = at + 10 + 2 * outlines;
        read += 2 + U16(read); // the instructions
        var flags = Flags(count, ref read);
        var x = Coordinates(flags, 0x02, 0x10, ref read);
        var y = Coordinates(flags, 0x04, 0x20, ref read);
        var points = Enumerable.Range(0, count).Select(i => new GlyphPoint(x[i], y[i], (flags[i] & 1) == 1)).ToList();
        return [.. ends.Select((e, i) => points[(i == 0 ? 0 : ends[i - 1] + 1)..(e + 1)])];
    }

    private byte[] Flags(int count, ref int read)
    {
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = Data[read++];
            if ((flags[i] & 0x08) == 0) continue;
            for (var again = Data[read++]; again > 0; again--, i++) flags[i + 1] = flags[i];
        }

        return flags;
    }

    private int[] Coordinates(byte[] flags, int isByte, int isSame, ref int read)
    {
        var (values, value) = (new int[flags.Length], 0);
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & isSame) != 0;
            if ((flags[i] & isByte) != 0) value += same ? Data[read++] : -Data[read++];
            else if (!same) (value, read) = (value + I16(read), read + 2);
            values[i] = value;
        }

        return values;
    }

    // Letters with accents: others, moved. This font scales none.
    private List<List<GlyphPoint>> Composite(int at)
    {
        var outlines = new List<List<GlyphPoint>>();
        while (true)
        {
            var (flags, glyph, words) = (U16(at), U16(at + 2), (U16(at) & 1) == 1);
            if ((flags & 0xC8) != 0) throw new InvalidOperationException("The font scales parts of its letters; only moved parts are read.");
            var (dx, dy) = words ? (I16(at + 4), I16(at + 6)) : ((sbyte)Data[at + 4], (sbyte)Data[at + 5]);
            outlines.AddRange(Glyph(glyph).Select(o => o.Select(p => new GlyphPoint(p.X + dx, p.Y + dy, p.IsOn)).ToList()));
            if ((flags & 0x20) == 0) return outlines;
            at += words ? 8 : 6;
        }
    }

    // Between two points that are off the outline one lies on it, in the middle.
    private List<PagePoint> Flat(List<GlyphPoint> outline)
    {
        var points = outline.SelectMany((p, i) => outline[(i + 1) % outline.Count] is var next && !p.IsOn && !next.IsOn
            ? [p, new((p.X + next.X) / 2, (p.Y + next.Y) / 2, true)] : new[] { p }).ToList();
        var first = Math.Max(0, points.FindIndex(p => p.IsOn));
        var flat = new List<PagePoint>();
        for (var i = 0; i < points.Count; i++)
        {
            var (at, next) = (points[(first + i) % points.Count], points[(first + i + 1) % points.Count]);
            if (at.IsOn) flat.Add(Scaled(at.X, at.Y));
            else flat.AddRange(Curve(points[(first + i - 1 + points.Count) % points.Count], at, next));
        }

        return flat;
    }

    private IEnumerable<PagePoint> Curve(GlyphPoint from, GlyphPoint over, GlyphPoint to) =>
        Enumerable.Range(1, PointsOfCurve - 1).Select(i => (double)i / PointsOfCurve).Select(t => Scaled(
            (1 - t) * (1 - t) * from.X + 2 * t * (1 - t) * over.X + t * t * to.X,
            (1 - t) * (1 - t) * from.Y + 2 * t * (1 - t) * over.Y + t * t * to.Y));

    private PagePoint Scaled(double x, double y) => new(x / unitsPerEm, -y / unitsPerEm);

    private readonly record struct GlyphPoint(double X, double Y, bool IsOn);
}
