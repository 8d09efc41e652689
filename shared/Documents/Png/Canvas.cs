using System.Globalization;

namespace Reporting.Documents.Png;

/// <summary>
/// A white picture to draw on. Lengths are pixels from the top left corner; edges are softened by how much of each
/// pixel a shape covers.
/// </summary>
internal sealed class Canvas(int width, int height)
{
    private const int PartsOfRow = 5;
    private readonly byte[] pixels = Enumerable.Repeat((byte)255, 3 * width * height).ToArray();
    private readonly float[] covered = new float[width * height];
    private (int First, int End) rows = NoRows;

    // The rows that the shape being drawn covers anything of: none yet.
    private static readonly (int First, int End) NoRows = (int.MaxValue, 0);

    /// <summary>Red, green and blue of each pixel, row by row from the top.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>A line through points with round ends and joints.</summary>
    public void Line(IReadOnlyList<PagePoint> points, Stroke stroke)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            if (stroke is { Dashed: false, Dotted: false }) Cover(from, to, stroke.Width / 2);
            else foreach (var (on, off) in Dashes(from, to, stroke)) Cover(on, off, stroke.Width / 2);
        }

        Paint(stroke.Colour);
    }

    /// <summary>A filled dot.</summary>
    public void Dot(PageDot dot)
    {
        Cover(dot.Centre, dot.Centre, dot.Radius);
        Paint(dot.Colour);
    }

    /// <summary>What outlines enclose; one that runs the other way round is a hole.</summary>
    public void Fill(IReadOnlyList<IReadOnlyList<PagePoint>> outlines, string colour)
    {
        var edges = outlines.SelectMany(o => o.Select((p, i) => (From: p, To: o[(i + 1) % o.Count]))).Where(e => e.From.Y != e.To.Y).ToList();
        if (edges.Count == 0) return;
        var (top, bottom) = Range(edges.Min(e => e.From.Y), edges.Max(e => e.From.Y), 0, height);
        Touch(top, bottom);
        for (var y = top; y < bottom; y++)
        {
            for (var part = 0; part < PartsOfRow; part++) CoverWithin(edges, y, y + (part + 0.5) / PartsOfRow);
        }

        Paint(colour);
    }

    private void CoverWithin(List<(PagePoint From, PagePoint To)> edges, int row, double y)
    {
        var (wound, from) = (0, 0d);
        foreach (var (x, turn) in edges.Where(e => e.From.Y <= y != e.To.Y <= y)
            .Select(e => (X: e.From.X + (e.To.X - e.From.X) * (y - e.From.Y) / (e.To.Y - e.From.Y), Turn: e.To.Y > e.From.Y ? 1 : -1))
            .OrderBy(c => c.X))
        {
            if (wound == 0) from = x;
            if ((wound += turn) == 0) CoverSpan(row, from, x);
        }
    }

    private void CoverSpan(int row, double from, double to)
    {
        for (var x = Math.Max(0, (int)from); x < Math.Min(width, to); x++)
        {
            var share = (float)(Math.Min(to, x + 1) - Math.Max(from, x)) / PartsOfRow;
            covered[row * width + x] = Math.Min(1, covered[row * width + x] + share);
        }
    }

    // A pixel is covered by how near its middle is to the line: the largest of the parts, so that joints are not darker.
    private void Cover(PagePoint from, PagePoint to, double radius)
    {
        var (left, right) = Range(from.X, to.X, radius, width);
        var (top, bottom) = Range(from.Y, to.Y, radius, height);
        Touch(top, bottom);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var share = (float)Math.Clamp(radius + 0.5 - Distance(from, to, x + 0.5, y + 0.5), 0, 1);
                covered[y * width + x] = Math.Max(covered[y * width + x], share);
            }
        }
    }

    private static (int From, int To) Range(double a, double b, double radius, int end) =>
        (Math.Max(0, (int)(Math.Min(a, b) - radius - 1)), Math.Min(end, (int)(Math.Max(a, b) + radius + 2)));

    private static double Distance(PagePoint from, PagePoint to, double x, double y)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((x - from.X) * dx + (y - from.Y) * dy) / length, 0, 1);
        var (ex, ey) = (x - from.X - along * dx, y - from.Y - along * dy);
        return Math.Sqrt(ex * ex + ey * ey);
    }

    // As on pages: a dash is four times as long as it is wide, with three between; a dot has two. Both have round ends.
    private static IEnumerable<(PagePoint From, PagePoint To)> Dashes(PagePoint from, PagePoint to, Stroke stroke)
    {
        var (on, pitch) = stroke.Dotted ? (0, 3 * stroke.Width) : (3 * stroke.Width, 7 * stroke.Width);
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        for (var at = 0d; at < length; at += pitch) yield return (On(at), On(Math.Min(length, at + on)));

        PagePoint On(double along) => new(from.X + (to.X - from.X) * along / length, from.Y + (to.Y - from.Y) * along / length);
    }

    private void Paint(string colour)
    {
        if (rows.End == 0) return;
        var rgb = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        for (var i = rows.First * width; i < rows.End * width; i++)
        {
            if (covered[i] == 0) continue;
            for (var channel = 0; channel < 3; channel++) Mix(ref pixels[3 * i + channel], rgb >> (16 - 8 * channel) & 0xFF, covered[i]);
            covered[i] = 0;
        }

        rows = NoRows;
    }

    private void Touch(int top, int bottom) => rows = (Math.Min(rows.First, top), Math.Max(rows.End, bottom));

    private static void Mix(ref byte pixel, int colour, float share) => pixel = (byte)Math.Round(pixel + (colour - pixel) * share);
}
