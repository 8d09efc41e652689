using System.Buffers.Binary;

namespace Reporting.Documents.Png;

/// <summary>
/// The shapes of a TrueType font's letters as straight lines, after the tables <c>loca</c> and <c>glyf</c> of the OpenType
/// specification. Lengths are of the letters' size, and y points up.
/// </summary>
public sealed class GlyphOutlines
{
    private const int Steps = 4; // straight lines for a curve: at twice the size of a page none is seen
    private const int MaxNested = 4;
    private readonly FontFace face;
    private readonly ReadOnlyMemory<byte> data;
    private readonly double unit;
    private readonly bool isLong;
    private readonly int loca, glyf;

    private GlyphOutlines(FontFace face)
    {
        (this.face, data, loca, glyf) = (face, face.File, face.Table(0x6C6F6361), face.Table(0x676C7966));
        var head = face.Table(0x68656164);
        (unit, isLong) = (1.0 / U16(head + 18), U16(head + 50) != 0);
    }

    /// <summary>The usual weight.</summary>
    public static GlyphOutlines Regular { get; } = new(FontFace.Regular);

    /// <summary>The weight of headings.</summary>
    public static GlyphOutlines SemiBold { get; } = new(FontFace.SemiBold);

    /// <summary>The closed lines round a letter; none of a space.</summary>
    public IReadOnlyList<IReadOnlyList<PagePoint>> Of(char character) =>
        [.. Glyph(face.Glyph(character), 0).Select(c => Flattened(c).Select(p => new PagePoint(p.X * unit, p.Y * unit)).ToList())];

    private IEnumerable<IReadOnlyList<CurvePoint>> Glyph(int index, int nested)
    {
        var (from, to) = (Offset(index), Offset(index + 1));
        if (from == to || nested > MaxNested) return [];
        var contours = I16(glyf + from);
        return contours >= 0 ? Simple(glyf + from + 10, contours) : Composite(glyf + from + 10, nested);
    }

    private int Offset(int index) => isLong ? BinaryPrimitives.ReadInt32BigEndian(data.Span[(loca + 4 * index)..]) : 2 * U16(loca + 2 * index);

    private List<IReadOnlyList<CurvePoint>> Simple(int at, int contours)
    {
        List<int> ends = [.. Enumerable.Range(0, contours).Select(i => U16(at + 2 * i))];
        if (ends.Count == 0) return [];
        at += 2 * contours;
        at += 2 + U16(at);
        var flags = Flags(ref at, ends[^1] + 1);
        var xs = Coordinates(ref at, flags, 0x02, 0x10);
        var ys = Coordinates(ref at, flags, 0x04, 0x20);
        List<CurvePoint> points = [.. flags.Select((f, i) => new CurvePoint(xs[i], ys[i], (f & 1) != 0))];
        return [.. ends.Select((end, i) => points[(i == 0 ? 0 : ends[i - 1] + 1)..(end + 1)])];
    }

    private List<byte> Flags(ref int at, int count)
    {
        var flags = new List<byte>(count);
        while (flags.Count < count)
        {
            var flag = data.Span[at++];
            var repeats = (flag & 0x08) != 0 ? data.Span[at++] : 0;
            for (var i = 0; i <= repeats; i++) flags.Add(flag);
        }

        return flags;
    }

    private List<double> Coordinates(ref int at, List<byte> flags, int isShort, int isSame)
    {
        var (values, value) = (new List<double>(flags.Count), 0);
        foreach (var flag in flags)
        {
            if ((flag & isShort) != 0) value += (flag & isSame) != 0 ? data.Span[at++] : -data.Span[at++];
            else if ((flag & isSame) == 0)
            {
                value += I16(at);
                at += 2;
            }

            values.Add(value);
        }

        return values;
    }

    // Letters with accents are made of others: moved, and at most scaled.
    private IEnumerable<IReadOnlyList<CurvePoint>> Composite(int at, int nested)
    {
        var parts = new List<IReadOnlyList<CurvePoint>>();
        int flags;
        do
        {
            (flags, var index) = (U16(at), U16(at + 2));
            var isWide = (flags & 0x01) != 0;
            var (dx, dy) = isWide ? (I16(at + 4), I16(at + 6)) : ((sbyte)data.Span[at + 4], (sbyte)data.Span[at + 5]);
            at += isWide ? 8 : 6;
            var (sx, sy) = (1.0, 1.0);
            if ((flags & 0x08) != 0) (sx, sy, at) = (F2Dot14(at), F2Dot14(at), at + 2);
            else if ((flags & 0x40) != 0) (sx, sy, at) = (F2Dot14(at), F2Dot14(at + 2), at + 4);
            else if ((flags & 0x80) != 0) (sx, sy, at) = (F2Dot14(at), F2Dot14(at + 6), at + 8);
            parts.AddRange(Glyph(index, nested + 1).Select(c => c.Select(p => p with { X = p.X * sx + dx, Y = p.Y * sy + dy }).ToList()));
        }
        while ((flags & 0x20) != 0);
        return parts;
    }

    // Between two points off the line lies one on it, half-way.
    private static IEnumerable<PagePoint> Flattened(IReadOnlyList<CurvePoint> contour)
    {
        var points = new List<CurvePoint>();
        foreach (var (i, point) in contour.Index())
        {
            var before = contour[(i + contour.Count - 1) % contour.Count];
            if (!point.IsOn && !before.IsOn) points.Add(new((point.X + before.X) / 2, (point.Y + before.Y) / 2, true));
            points.Add(point);
        }

        for (var i = 0; i < points.Count; i++)
        {
            var (point, next) = (points[i], points[(i + 1) % points.Count]);
            if (point.IsOn) yield return new(point.X, point.Y);
            else
            {
                var last = points[(i + points.Count - 1) % points.Count];
                for (var step = 1; step < Steps; step++) yield return On(last, point, next, (double)step / Steps);
            }
        }
    }

    private static PagePoint On(CurvePoint from, CurvePoint by, CurvePoint to, double t) => new(
        (1 - t) * (1 - t) * from.X + 2 * t * (1 - t) * by.X + t * t * to.X, (1 - t) * (1 - t) * from.Y + 2 * t * (1 - t) * by.Y + t * t * to.Y);

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.Span[at..]);

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.Span[at..]);

    private double F2Dot14(int at) => I16(at) / 16384.0;

    private readonly record struct CurvePoint(double X, double Y, bool IsOn);
}
