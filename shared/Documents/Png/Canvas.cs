using System.Globalization;

namespace Reporting.Documents.Png;

/// <summary>
/// A white picture to draw on. Lengths are pixels from the top left corner; edges are softened by how much of each
/// pixel a shape covers.
/// </summary>
internal sealed class Canvas(int width, int height)
{
    private const double DashOn = 9;
    private const double DashOff = 8;

    // Into how many rows a row of pixels is parted where areas are filled.
    private const int Parts = 4;
    private readonly byte[] pixels = Enumerable.Repeat((byte)255, 3 * width * height).ToArray();
    private readonly float[] covered = new float[width * height];
    private (int First, int End) rows = NoRows;

    // The rows that the shape being drawn covers anything of: none yet.
    private static readonly (int First, int End) NoRows = (int.MaxValue, 0);

    /// <summary>Red, green and blue of each pixel, row by row from the top.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>A line through points with round ends and joints; dashed ones are for two points.</summary>
    public void Line(IReadOnlyList<PagePoint> points, Stroke stroke)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            if (stroke.Dotted) foreach (var (on, off) in Dashes(from, to, stroke.Width, 2 * stroke.Width)) Cover(on, off, stroke.Width / 2);
            else if (stroke.Dashed) foreach (var (on, off) in Dashes(from, to, DashOn, DashOff)) Cover(on, off, stroke.Width / 2);
            else Cover(from, to, stroke.Width / 2);
        }

        Paint(stroke.Colour);
    }

    /// <summary>A filled dot.</summary>
    public void Dot(PageDot dot)
    {
        Cover(dot.Centre, dot.Centre, dot.Radius);
        Paint(dot.Colour);
    }

    /// <summary>What lies between two lines through points of the same, rising x.</summary>
    public void Between(IReadOnlyList<PagePoint> upper, IReadOnlyList<PagePoint> lower, string colour)
    {
        for (var i = 1; i < upper.Count; i++)
        {
            for (var x = (int)Math.Ceiling(upper[i - 1].X - 0.5); x + 0.5 < upper[i].X; x++)
                CoverColumn(x, At(upper[i - 1], upper[i], x + 0.5), At(lower[i - 1], lower[i], x + 0.5));
        }

        Paint(colour);
    }

    /// <summary>What lies within closed lines, with the holes that lines the other way round leave.</summary>
    public void Fill(IReadOnlyList<IReadOnlyList<PagePoint>> contours, string colour)
    {
        if (contours.Count == 0) return;
        var (top, bottom) = Range(contours.Min(c => c.Min(p => p.Y)), contours.Max(c => c.Max(p => p.Y)), 0, height);
        Touch(top, bottom);
        for (var y = top; y < bottom; y++)
        {
            for (var part = 0; part < Parts; part++) FillRow(contours, y, y + (part + 0.5) / Parts);
        }

        Paint(colour);
    }

    private void FillRow(IReadOnlyList<IReadOnlyList<PagePoint>> contours, int row, double y)
    {
        var crossings = new List<(double X, int Way)>();
        foreach (var contour in contours)
        {
            for (var i = 0; i < contour.Count; i++)
            {
                var (from, to) = (contour[i], contour[(i + 1) % contour.Count]);
                if (from.Y <= y == to.Y <= y) continue;
                crossings.Add((from.X + (to.X - from.X) * (y - from.Y) / (to.Y - from.Y), to.Y > from.Y ? 1 : -1));
            }
        }

        crossings.Sort();
        var winding = 0;
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Way;
            if (winding != 0) Span(row, crossings[i].X, crossings[i + 1].X);
        }
    }

    private void Span(int row, double from, double to)
    {
        for (var x = Math.Max(0, (int)from); x < Math.Min(width, to); x++)
        {
            var share = (float)((Math.Min(to, x + 1) - Math.Max(from, x)) / Parts);
            covered[row * width + x] = Math.Min(1, covered[row * width + x] + Math.Max(0, share));
        }
    }

    private static double At(PagePoint from, PagePoint to, double x) => from.Y + (to.Y - from.Y) * (x - from.X) / (to.X - from.X);

    private void CoverColumn(int x, double top, double bottom)
    {
        if (x < 0 || x >= width) return;
        Touch(Math.Max(0, (int)top), Math.Min(height, (int)Math.Ceiling(bottom)));
        for (var y = Math.Max(0, (int)top); y < Math.Min(height, bottom); y++)
            covered[y * width + x] = (float)Math.Clamp(Math.Min(bottom, y + 1) - Math.Max(top, y), 0, 1);
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

    private static IEnumerable<(PagePoint From, PagePoint To)> Dashes(PagePoint from, PagePoint to, double draw, double skip)
    {
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        for (var at = 0d; at < length; at += draw + skip) yield return (On(at), On(Math.Min(length, at + draw)));

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
